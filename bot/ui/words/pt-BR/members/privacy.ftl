cmd-privacy = O que guardo sobre você, e como tirar daqui
cmd-privacy-show = O que guardo sobre você, por quê, por quanto tempo, e quem pode ver
cmd-privacy-export = Tudo o que guardo sobre você, em um arquivo
cmd-privacy-delete = Exclua tudo o que guardo sobre você

privacy-title = O que guardo sobre você
privacy-nothing = Nada. Isso começa com `/start` ou `/job log`.
privacy-since = Desde { $since }:
privacy-kind-entries = - { $count ->
        [one] **{ $count }** lançamento
       *[other] **{ $count }** lançamentos
    } do histórico: quantidade, dia, valor, vaga
privacy-kind-proposals = - { $count ->
        [one] **{ $count }** proposta com o resultado
       *[other] **{ $count }** propostas com resultados
    }
privacy-kind-interviews = - { $count ->
        [one] **{ $count }** entrevista com horário
       *[other] **{ $count }** entrevistas com horário
    }
privacy-kind-jobs = - { $count ->
        [one] **{ $count }** vaga registrada
       *[other] **{ $count }** vagas registradas
    }
privacy-kind-cards = - { $count ->
        [one] **{ $count }** cartão compartilhado
       *[other] **{ $count }** cartões compartilhados
    }
privacy-kind-notes = - { $count ->
        [one] **{ $count }** nota sua
       *[other] **{ $count }** notas suas
    }
privacy-kind-reminders = - { $count ->
        [one] **{ $count }** lembrete que você criou
       *[other] **{ $count }** lembretes que você criou
    }
privacy-kind-figures = - { $count ->
        [one] **{ $count }** servidor que conta você
       *[other] **{ $count }** servidores que contam você
    }
privacy-kind-settings = - suas configurações: lembretes, fuso horário, idioma
privacy-kind-messages = - { $count ->
        [one] **{ $count }** mensagem à sua espera
       *[other] **{ $count }** mensagens à sua espera
    }
privacy-kind-alerts = - seus alertas de vagas
privacy-kind-requests = - { $count ->
        [one] **{ $count }** pedido recusado
       *[other] **{ $count }** pedidos recusados
    } que um botão ainda pode confirmar
privacy-kind-drafts = - { $count ->
        [one] **{ $count }** rascunho verificado (início)
       *[other] **{ $count }** rascunhos verificados (início)
    }
privacy-kind-trials = - { $count ->
        [one] **{ $count }** teste de duas aberturas
       *[other] **{ $count }** testes de duas aberturas
    }
privacy-kind-templates = - { $count ->
        [one] **{ $count }** modelo com as versões
       *[other] **{ $count }** modelos com versões
    }
privacy-kind-portfolio = - { $count ->
        [one] **{ $count }** linha de portfólio
       *[other] **{ $count }** linhas de portfólio
    }
privacy-kind-kept-drafts = - { $count ->
        [one] **{ $count }** rascunho ainda não enviado
       *[other] **{ $count }** rascunhos ainda não enviados
    }, com anúncios colados
privacy-kind-reviews = - { $count ->
        [one] **{ $count }** rascunho em revisão
       *[other] **{ $count }** rascunhos em revisão
    }
privacy-kind-claims = - { $count ->
        [one] **{ $count }** revisão sua ou para você
       *[other] **{ $count }** revisões suas ou para você
    }
privacy-kind-receipts = - { $count ->
        [one] **{ $count }** pedido respondido, contra repetição
       *[other] **{ $count }** pedidos respondidos, contra repetição
    }
privacy-short = Só você e quem mantém este bot veem tudo isso. Os outros veem o que você compartilha.
privacy-why = **Por quê:** para responder e lembrar você. Nada vai para o Upwork nem para ninguém, salvo por um botão: *Pedir uma crítica* envia um rascunho e o anúncio a um modelo de linguagem.
privacy-how-long = **Até quando:** até você excluir; backups, até serem substituídos.
privacy-who =
    { "" }**Quem vê:** você e quem mantém este bot. Outros em um servidor veem:
    - vagas que você compartilha, e o que faz nos cartões, com seu nome
    - quantos enviaram proposta, e se um membro conseguiu
    - suas renovações e expirações, se escolheu o canal
    - somas de cinco pessoas ou mais
    - seu nome em rankings, e seu mês, se você quis
    - rascunhos para revisão: uma pessoa por vez, com seu nome ou sem

privacy-name = **Seu nome nas vagas:** os membros { $seen ->
        [yes] veem
       *[no] não veem
    } que você enviou proposta a uma vaga do mural.
switch-name = Meu nome nas vagas

privacy-exported = Tudo o que guardo sobre você, tabela por tabela. Não mostre a ninguém.
privacy-rows = { $rows ->
        [0] 0 linhas
        [one] { $rows } linha
       *[other] { $rows } linhas
    } de { $tables ->
        [0] 0 tabelas
        [one] { $tables } tabela
       *[other] { $tables } tabelas
    }. Horários em UTC.

# The word that has to be typed before everything is deleted.
privacy-word = EXCLUIR
form-privacy = Excluir tudo sobre você
form-privacy-word = Digite { $word } para confirmar
form-privacy-hint = Não tem volta. Para ficar com uma cópia, use /privacidade exportar antes.
privacy-erased = Excluído
privacy-erased-rest = O que vinha disso também se foi: não resta nenhum sinal seu aqui.
privacy-erased-for-now = Apagado de tudo o que mostro
privacy-remains-soon = Alguém está lendo meu banco de dados agora, então resta uma última cópia nos arquivos dele. Eu mesmo a removo em minutos.
privacy-remains-quiet = Meu banco de dados é grande, então as cópias antigas em partes sem uso somem sozinhas assim que ninguém gravar nada nele por um momento.
privacy-remains-start = Meu banco de dados é tão grande que cópias antigas em partes sem uso só somem quando eu for reiniciado.
privacy-changes-kept = Sem seu nome, { $changes ->
        [one] fica { $changes } mudança em cartão de outra pessoa.
       *[other] ficam { $changes } mudanças em cartões de outras pessoas.
    }
privacy-elsewhere = As mensagens que enviei são do Discord: exclua lá. Backups já feitos, e cópias de uma atualização ou restauração, ainda têm isso até quem mantém este bot trocá-los ou excluí-los.
privacy-anew = `/start` começa do zero.
privacy-nothing-left = Não há nada sobre você aqui. Se você acabou de excluir: está feito.

button-privacy-who = Quem vê o quê
button-privacy-export = Exportar
button-privacy-delete = Excluir tudo
