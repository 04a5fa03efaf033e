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
    } do seu histórico: quantidade, dia, valor pago, vaga
privacy-kind-proposals = - { $count ->
        [one] **{ $count }** proposta com o resultado
       *[other] **{ $count }** propostas com resultados
    }
privacy-kind-jobs = - { $count ->
        [one] **{ $count }** vaga que você registrou
       *[other] **{ $count }** vagas que você registrou
    }
privacy-kind-cards = - { $count ->
        [one] **{ $count }** cartão de vaga compartilhado
       *[other] **{ $count }** cartões de vaga compartilhados
    }
privacy-kind-notes = - { $count ->
        [one] **{ $count }** nota que você escreveu
       *[other] **{ $count }** notas que você escreveu
    }
privacy-kind-figures = - { $count ->
        [one] **{ $count }** servidor em que você participa
       *[other] **{ $count }** servidores em que você participa
    }
privacy-kind-settings = - suas opções de lembretes: onde, quando, fuso horário
privacy-kind-messages = - { $count ->
        [one] **{ $count }** mensagem à sua espera
       *[other] **{ $count }** mensagens à sua espera
    }
privacy-kind-alerts = - seus alertas de vagas: quais vagas, e de onde
privacy-kind-requests = - { $count ->
        [one] **{ $count }** pedido recusado
       *[other] **{ $count }** pedidos recusados
    } que um botão ainda pode confirmar
privacy-kind-drafts = - { $count ->
        [one] **{ $count }** rascunho verificado: as primeiras linhas
       *[other] **{ $count }** rascunhos verificados: as primeiras linhas
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
        [one] **{ $count }** rascunho que você deu para revisão
       *[other] **{ $count }** rascunhos que você deu para revisão
    }
privacy-kind-claims = - { $count ->
        [one] **{ $count }** revisão sua ou para você
       *[other] **{ $count }** revisões suas ou para você
    }
privacy-kind-receipts = - { $count ->
        [one] **{ $count }** pedido respondido
       *[other] **{ $count }** pedidos respondidos
    }, para nada ser gravado duas vezes
privacy-short = Só você e quem mantém este bot veem tudo isso. Os outros veem o que você compartilha.
privacy-why = **Por quê:** para responder aos seus comandos e lembrar você. Nada vai para o Upwork nem para mais ninguém, salvo por um botão: *Pedir uma crítica* envia um rascunho verificado e o anúncio a um modelo de linguagem, se houver um configurado.
privacy-how-long = **Por quanto tempo:** até você excluir; cópias de segurança somem quando são substituídas.
privacy-who =
    { "" }**Quem vê:** você, e quem mantém este bot. Os outros em um servidor veem:
    - vagas que você compartilha, e o que você faz nos cartões, com seu nome
    - quantos enviaram proposta, e se um membro conseguiu a vaga
    - suas renovações e expirações, se você escolheu o canal do servidor
    - somas de cinco pessoas ou mais
    - seu nome em rankings, e seu mês, se você quis
    - um rascunho que você dá para revisão: uma pessoa por vez, com seu nome, a menos que você o oculte

privacy-name = **Seu nome nas vagas:** { $seen ->
        [yes] os membros veem que você enviou proposta a uma vaga do mural.
       *[no] os membros não veem que você enviou proposta a uma vaga do mural.
    }
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
form-privacy-hint = Não tem volta. Para ficar com uma cópia, use /privacy export antes.
privacy-erased = Excluído
privacy-erased-rest = Tudo o que vinha disso também se foi: nada aqui mostra mais que você esteve aqui.
privacy-erased-for-now = Apagado de tudo o que mostro
privacy-remains-soon = Alguém está lendo meu banco de dados agora, então resta uma última cópia nos arquivos dele. Eu mesmo a removo em minutos.
privacy-remains-start = Meu banco de dados é tão grande que cópias antigas em partes sem uso só somem quando eu for reiniciado.
privacy-changes-kept = { $changes ->
        [one] { $changes } coisa que você fez em um cartão de vaga de outra pessoa fica lá, sem seu nome.
       *[other] { $changes } coisas que você fez em cartões de vaga de outras pessoas ficam lá, sem seu nome.
    }
privacy-elsewhere = As mensagens que enviei são do Discord: exclua lá. Cópias de segurança feitas antes, e cópias que uma atualização ou restauração guardou, ainda têm isso até quem mantém este bot substituí-las ou excluí-las.
privacy-anew = `/start` começa do zero.
privacy-nothing-left = Não há nada sobre você aqui. Se você acabou de excluir: está feito.

button-privacy-who = Quem vê o quê
button-privacy-export = Exportar
button-privacy-delete = Excluir tudo
