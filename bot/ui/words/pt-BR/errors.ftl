# One sentence or three for each class in bot/errors/: what is wrong, what is allowed, what to do next.

error-too-much-at-once = { $of_member ->
        [yes] Você já tem várias respostas longas em andamento. Espere elas chegarem e tente de novo.
       *[no] Muitos membros esperam respostas longas agora. Tente de novo em um minuto.
    }
error-too-often = Você pediu isso vezes demais. Dá para repetir { $again_at }.
error-took-too-long = Demorou demais, então parei. Nada se perdeu: tente um período menor, ou de novo em alguns minutos.
error-no-critique = { $why ->
        [off] Não há modelo de linguagem configurado aqui, então não há crítica. A verificação não precisa dele.
        [gone] Esse botão é antigo demais: o rascunho não está mais guardado. Verifique o rascunho de novo e peça outra vez.
        [unreachable] Não consigo falar com o modelo de linguagem. Tente mais tarde; a verificação funciona sem ele.
        [key] O modelo de linguagem recusa a chave deste bot. Quem mantém este bot precisa resolver isso.
        [busy] O modelo de linguagem está ocupado demais. { $seconds ->
            [none] Tente de novo em alguns minutos.
            [one] Tente de novo em { $seconds } segundo.
           *[other] Tente de novo em { $seconds } segundos.
        }
        [refused] O modelo de linguagem recusou a pergunta. Quem mantém este bot pode descobrir por quê.
        [garbled] O modelo de linguagem mandou algo que não consigo ler. Tente de novo, ou avise quem mantém este bot.
        [empty] O modelo de linguagem mandou uma resposta vazia. Tente de novo.
        [broken] A conexão com o modelo de linguagem caiu antes de ele dizer algo. Tente de novo.
       *[slow] O modelo de linguagem demorou demais. Tente mais tarde.
    }
error-wrong-clock = O relógio da máquina em que rodo está { $ahead ->
        [yes] adiantado
       *[no] atrasado
    }, então não gravo nada até quem me mantém acertar a hora. Depois tente de novo.
error-busy = O banco de dados está ocupado. Tente de novo daqui a pouco.

error-not-stored = { $why ->
        [full] Meu disco está cheio
        [failing] Não consigo gravar no meu disco
        [damaged] Meu banco de dados está danificado
       *[read-only] Não tenho permissão para gravar no disco
    }, então nada mudou. Avise quem mantém este bot e tente de novo quando estiver resolvido.
error-import-under-way = Sua importação está sendo gravada agora, e nada mais mudou. Tente de novo em alguns segundos.

error-bad-amount = { $given } não é possível: use um número inteiro de Connects de { $lowest } a { $highest }.

error-bad-money = Não posso usar esse valor: informe dólares de 0 a { $highest_cents }, como 4,50.

error-bad-day = Não consigo ler “{ $given }” como um dia. Use `2026-11-24`, ou uma palavra como `ontem`.

error-ambiguous-day = “{ $given }” pode ser { $first_on } ou { $second_on }. Escreva o dia como `2026-11-24` ou `24 nov 2026`.

error-day-out-of-range = { $given_on } está fora do permitido aqui: use um dia de { $earliest_on } a { $latest_on }.

error-bad-moment = Não consigo ler “{ $given }” como um dia e uma hora. Escreva algo como `amanhã às 9:30` ou `em 2 horas`.

error-ambiguous-moment = “{ $given }” pode ser { $first_at_full } ou { $second_at_full }. Escreva algo como `amanhã às 17:00` ou `4 de dezembro às 9:30`.

error-past-moment = “{ $given }” já passou: foi { $at_full }. Escolha um momento à frente, como `amanhã às 9:30` ou `em 2 horas`.

error-moment-too-far = “{ $given }” está longe demais: guardo lembretes por { $years } anos. Escolha um dia mais próximo.

error-no-time-of-day = “{ $given }” não tem horário. Acrescente, como `amanhã às 15:00` ou `sexta 14:30`.

error-empty-reminder = Ainda não há do que lembrar. Escreva algumas palavras em `o-que`.

error-unknown-reminder = Esse lembrete não está mais aqui: não é seu, ou acabou há mais de 30 dias. Crie outro com `/remind`.

error-too-many-reminders = Você tem { $most } lembretes, e não guardo mais que isso. Exclua um antes: *Meus lembretes*.

error-bad-timezone = Não conheço o fuso horário “{ $given }”. Digite a cidade grande mais próxima e escolha na lista, como `America/Sao_Paulo`.

error-bad-choice = { $field ->
        [repeat] As palavras de `quando` já dizem a frequência, e não é a mesma de `repetir`. Deixe só uma.
        [hour] “{ $given }” não é uma hora: digite um número inteiro de 0 a 23, como 9.
        [expiry_days] “{ $given }” não é possível: digite até seis números de dias, de 1 a 365, como 30, 7, 1, ou none.
        [quiet] “{ $given }” não serve como horário de silêncio: digite duas horas, como 22-7, ou none.
        [limits] “{ $given }” não é possível: o saldo baixo aceita de 1 a 10.000 Connects; propostas sem notícia e entrevistas, de 1 a 60 dias.
        [word] “{ $given }” não é a palavra. Para excluir tudo, use `/privacy delete` de novo e digite EXCLUIR.
        [amount] “{ $given }” não é um número inteiro de Connects: digite um de 0 a 100.000.
        [connects] “{ $given }” não é um número inteiro de Connects: digite um de 0 a 100.000.
        [balance] “{ $given }” não é um número inteiro de Connects: digite um de 0 a 100.000.
        [expiring_30d] “{ $given }” não é um número inteiro de Connects: digite um de 0 a 100.000, ou deixe em branco.
        [boost] “{ $given }” não é um número inteiro de Connects: digite um de 0 a 100.000.
        [weekly_proposals] “{ $given }” não serve como meta: digite um número inteiro até 500, ou deixe em branco.
        [weekly_interviews] “{ $given }” não serve como meta: digite um número inteiro até 500, ou deixe em branco.
        [fee] “{ $given }” não serve como taxa de serviço: digite uma porcentagem inteira de 0 a 50.
        [totals_missing] Falta `{ $given }`. *My Stats* mostra quatro números: digite todos, 0 onde não houver nenhum.
        [months] “{ $given }” não é possível: digite um número inteiro de meses, de 1 a 12.
        [days] “{ $given }” não é possível: digite um número inteiro de dias, de 1 a 366.
        [hire_rate] “{ $given }” não serve como taxa de contratação: digite um número inteiro de 0 a 100.
        [pace] “{ $given }” não serve como ritmo: digite um número inteiro de Connects por semana, até 10.000.
        [buy] “{ $given }” não serve como compra: digite um número inteiro de Connects, até 10.000.
        [boost_habit] “{ $given }” não serve como boost: digite um número inteiro de Connects, até 1.000.
        [name] Um modelo precisa de um nome de 1 a 50 caracteres que não comece com #.
        [categories] { $given } categorias é demais: escolha até três.
        [skills] { $given } habilidades é demais: informe até 15, as que trazem trabalho.
        [guard_weekly] “{ $given }” não serve como limite semanal: digite um número inteiro de Connects até 10.000, ou deixe em branco.
        [guard_silent] “{ $given }” não serve como limite: digite um número inteiro de propostas até 200, ou deixe em branco.
       *[other] “{ $given }” não é uma opção de `{ $field }`. Escolha uma da lista que o Discord mostra.
    }

error-more-than-sent = `{ $given }` **{ $count }** é maior que `{ $whole }` **{ $sent }**, e isso não é possível. Digite os números como *My Stats* mostra, sem e com boost em separado.
error-channel-needs-server = Escolha o canal dentro do próprio servidor: use `/profile reminders` lá.

error-too-long = Ficou longo demais ({ $field ->
        [text] o texto
        [opening] a abertura
        [review] a frase
        [note] a nota
        [title] o título
        [name] o nome
        [skills] uma habilidade
        [portfolio] uma linha
       *[other] { $field }
    }): cabem no máximo { $longest } caracteres. Encurte e tente de novo.

error-not-an-upwork-link = “{ $given }” não é um link de vaga do Upwork. Copie da página da vaga; ele tem `~02` ou `~01` e um número longo.

error-bad-paste = Não consigo ler a linha { $line }: “{ $given }”. Cada linha precisa do dia, do que aconteceu e dos Connects com + ou −, como no Connects History do Upwork. Corrija ou tire essa linha e envie de novo.

error-day-to-come = A linha { $line } diz { $given_on }, e esse dia ainda não chegou: no Upwork, onde os dias são UTC, hoje é { $today }. Corrija ou tire essa linha e envie de novo.

error-mixed-days = Os dias desta tabela estão misturados: uma planilha leu alguns e deixou outros como texto, então dia e mês podem estar trocados. Escreva todos como `2026-11-05`, ou formate a coluna como texto e copie os dias de novo; depois envie outra vez.

error-unclear-day-numbers = Os dias desta tabela são números de uma planilha, e não dá para saber se contam a partir de 1900 ou de 1904: o último dia é { $earlier } ou { $later }. Escreva todos como `2026-11-05`, ou formate a coluna como data e salve de novo; depois envie outra vez.

error-unlikely-amount = A linha { $line } diz { $amount } Connects, mas uma linha assim no Upwork tem no máximo { $most }. Corrija ou tire essa linha e envie de novo.

error-contrary-sign = A linha { $line } diz “{ $label }” e { $amount ->
        [0] 0 Connects
        [one] { $amount } Connect
       *[other] { $amount } Connects
    }: uma linha assim vai na direção contrária, então as palavras ou o sinal estão errados. Corrija ou tire essa linha e envie de novo.

error-unclear-signs = A linha { $line } tem um sinal de menos e outros números não têm sinal: “{ $given }”. Não dá para saber se menos é gasto ou devolução. Chame a coluna de `Connects spent` se os números sem sinal são o que você gastou, ou ponha + antes de tudo que entrou; depois envie de novo.

error-row-on-two-pages = A linha { $line }, abaixo do cabeçalho repetido, é igual à última linha acima dele: “{ $given }”. Se duas páginas se repetem ali, tire esta linha; se aconteceu duas vezes, tire o cabeçalho entre as duas. Depois envie de novo.

error-not-a-history = { $kind ->
        [pdf] Isso é um PDF, e não consigo ler tabelas nele. Copie as linhas da página Connects History do Upwork e cole aqui, ou envie um arquivo CSV ou XLSX.
        [picture] Isso é uma imagem, e não consigo ler linhas nela. Copie as linhas da página Connects History do Upwork e cole aqui, ou envie um arquivo CSV ou XLSX.
        [page] Isso é uma página salva (HTML). Abra, copie as linhas da primeira data ao último número e cole aqui, ou envie um arquivo CSV ou XLSX.
        [json] Isso é um arquivo JSON. Envie um arquivo CSV ou XLSX, ou cole as linhas da página Connects History do Upwork.
        [archive] Isso é um arquivo compactado. Descompacte e envie o CSV ou XLSX que está dentro.
        [apple] Isso é um arquivo do Numbers, Pages ou Keynote. No Numbers, escolha *Arquivo → Exportar para → CSV* e envie esse arquivo, ou copie as linhas e cole aqui.
        [locked] Essa planilha está protegida por senha. Salve sem senha como CSV ou XLSX e envie de novo, ou copie as linhas e cole aqui.
        [video] Isso é um vídeo ou uma gravação, e não consigo ler linhas ali. Copie as linhas da página Connects History do Upwork e cole aqui, ou envie um arquivo CSV ou XLSX.
        [database] Isso é um banco de dados. Exporte as linhas como arquivo CSV ou XLSX, ou cole as linhas da página Connects History do Upwork.
        [link] Isso é só um link para uma página ou um documento. Abra, copie as linhas da primeira data ao último número e cole aqui, ou baixe como arquivo CSV ou XLSX.
        [document] Isso é um documento (do Word, por exemplo). Abra, copie as linhas da primeira data ao último número e cole aqui, ou exporte como arquivo CSV ou XLSX.
        [ledger] Isso é um arquivo Beancount, que não tem vagas nem os nomes do Upwork. Envie o `entries.csv` que veio com ele.
        [lots] Isso é o `lots.csv`, que lista lotes e não o histórico. Envie o `entries.csv` que veio com ele.
        [export] Isso parece o meu `entries.csv` com uma coluna a menos ou renomeada. Envie o arquivo como veio de `/connects export`, com todas as colunas.
       *[empty] Esse arquivo está vazio: não há nenhuma linha nele. Envie o arquivo de novo, ou cole as linhas da página Connects History do Upwork.
    }

error-too-much-to-import = É mais do que aceito de uma vez: no máximo { $rows_max } linhas e { $characters_max } caracteres. Envie em partes; linhas repetidas contam uma vez só.

error-no-such-column = Não sei qual coluna tem os { $wanted ->
        [on] dias
       *[amount] Connects
    }. Dê um nome a ela na primeira linha, { $wanted ->
        [on] `Date`
       *[amount] `Connects`
    } por exemplo, e envie o arquivo de novo.

error-cost-missing = Quantos Connects custou? O anúncio não diz: digite o número, ou 0 se foi grátis.

error-nothing-given = Ainda não há nada para registrar: informe o `link` da vaga, ou um `título`.

error-not-started = Você ainda não começou. Toque em **Começar**: basta o seu saldo e o seu plano, e isto continua sozinho depois.

error-unknown-job = Não encontro a vaga “{ $given }”. Escolha uma da lista enquanto digita, ou cole o link dela.

error-unknown-proposal = Não encontro a proposta “{ $given }” entre as suas. Escolha uma da lista enquanto digita, ou veja `/proposal list`.

error-unknown-entry = Não encontro o lançamento “{ $given }” entre os seus. Escolha um da lista enquanto digita, ou veja `/connects history`.

error-not-shared = Isso não está em nenhum cartão do mural deste servidor, então não há o que relatar ou mudar. `/job list` mostra o mural.
error-nothing-to-undo = Não há nada para desfazer: você não registrou nada, ou já desfez tudo.

error-already-started = Você já começou. Mude seu plano ou a próxima renovação com `/profile plan`; acerte o saldo com `/connects add` ou `/connects spend`.

error-not-enough = { $moment ->
        [past] Em { $at_day } seu saldo era { $available } e isto precisa de { $needed }: { $missing ->
            [one] falta { $missing }
           *[other] faltam { $missing }
        }.
        [later] Com isto nesse dia, o que você gastou em { $at_day } passaria do saldo em { $missing }.
       *[now] Seu saldo é { $available } e isto precisa de { $needed }: { $missing ->
            [one] falta { $missing }
           *[other] faltam { $missing }
        }.
    }{ $moment ->
        [now] { $next_refill_on ->
            [none] { "" }
           *[other] { " " }A próxima renovação traz { $next_refill_amount } em { $next_refill_on }.
        }
       *[other] { "" }
    }{ $held ->
        [yes] { " " }Se o Upwork cobrou mesmo, registre assim mesmo: antes somo a diferença de { $missing }, como correção marcada no seu histórico.
       *[no] { " " }Se o Upwork cobrou mesmo, antes registre o que falta com `/connects add`.
    }

error-already-reversed = O lançamento #{ $entry_id } já foi desfeito. Veja `/connects history`.

error-undo-blocked = O lançamento #{ $entry_id } ainda não pode ser desfeito: outros mais novos dependem dele ({ $blockers }). Desfaça esses antes, começando pelo mais novo.

error-import-stands = Essa importação ainda não pode ser desfeita: { $what ->
        [steps] depois dela, você informou mais sobre propostas que vieram com ela ({ $jobs }). Desfaça esses passos antes.
        [spent] um lançamento que você desfez já tinha usado os Connects dela. Desfaça lançamentos da importação um a um.
       *[other] lançamentos mais novos dependem dela ({ $entries }). Desfaça esses antes, começando pelo mais novo.
    }

error-not-undoable = O lançamento #{ $entry_id } não pode ser desfeito: ele já desfaz outro, ou os Connects dele expiraram. Corrija com `/connects add` ou `/connects spend`.

error-history-conflict = Esse dia vem antes do lançamento #{ $entry_id }, que desfez algo e precisa dos mesmos Connects. Escolha um dia mais novo, ou registre hoje.

error-keeps-changing = Seus Connects mudaram várias vezes enquanto eu lia seu histórico, então nada foi gravado. Tente de novo quando os outros comandos tiverem resposta.

error-too-large = Esse arquivo é grande demais: cabem até { $megabytes_max } MB. Tire o que é mais antigo, ou cole as linhas.
error-upload-lost = O Discord não me entrega esse arquivo. Envie de novo.

error-not-a-table = Não consigo ler esse arquivo. Salve como CSV ou XLSX (ou como texto simples, .txt) e envie de novo.

error-bad-encoding = Esse arquivo não é texto simples que eu consiga ler. Salve como UTF-8 e envie de novo.

error-nothing-to-import = Não há nenhuma linha de histórico aí. Na página Connects History do Upwork, selecione a tabela da primeira data ao último número, copie e cole aqui.

error-too-tangled = Não consigo juntar este histórico com o que já está registrado. Desfaça o que não devia estar ali com `/connects undo` e importe de novo.

error-import-overtaken = Seus Connects mudaram várias vezes enquanto eu preparava a importação, então nada foi importado. Deixe os outros comandos terminarem e toque em *Importar* de novo.

error-key-reused = Isso já foi respondido antes, com outros dados. Use o comando de novo para um novo pedido.

error-held-back = { $week ->
        [none] { "" }
       *[other] Com esta, seriam { $week ->
            [0] **0** Connects
            [one] **{ $week }** Connect
           *[other] **{ $week }** Connects
        } nesta semana, e seu limite é { $weekly }.{ " " }
    }{ $silent ->
        [none] { "" }
        [1] Sua última proposta ficou sem resposta: você queria uma pausa aí.{ " " }
       *[other] Suas últimas **{ $silent }** propostas ficaram sem resposta: você queria uma pausa aí.{ " " }
    }{ $usual ->
        [none] { "" }
       *[other] { $amount ->
            [0] **0** Connects
            [one] **{ $amount }** Connect
           *[other] **{ $amount }** Connects
        } é bem mais que o seu normal, { $usual }.{ " " }
    }Envie assim mesmo, ou deixe para lá.

error-duplicate-proposal = Você já tem uma proposta para **{ $job_title }**, enviada { $sent_at }. Enviou uma segunda? Confirme, ou mude a primeira com `/proposal update`.

error-step-back = Esta proposta está em “{ $current ->
        [sent] Enviada
        [viewed] Vista
        [interviewing] Entrevista
        [offer] Oferta
        [hired] Contratação
        [declined] Recusada
        [withdrawn] Retirada
        [archived] Arquivada pelo cliente
        [gone] A vaga sumiu
        [closed] Encerrada com a vaga
        [void] Anulada
       *[other] { $current }
    }”. Quer voltar para “{ $wanted ->
        [sent] Enviada
        [viewed] Vista
        [interviewing] Entrevista
        [offer] Oferta
        [hired] Contratação
        [declined] Recusada
        [withdrawn] Retirada
        [archived] Arquivada pelo cliente
        [gone] A vaga sumiu
        [closed] Encerrada com a vaga
        [void] Anulada
       *[other] { $wanted }
    }”? Confirme, ou deixe como está.

error-not-interviewing = Esta proposta não está em entrevista agora. Diga primeiro *Entrevista* em `/proposal update`.

error-too-late-to-remind = É tarde demais: a entrevista não tem um horário à frente, ou está perto demais para este lembrete.

error-not-lost = O motivo vale para uma proposta que não deu em nada, e esta está em “{ $status ->
        [sent] Enviada
        [viewed] Vista
        [interviewing] Entrevista
        [offer] Oferta
        [hired] Contratação
        [declined] Recusada
        [withdrawn] Retirada
        [archived] Arquivada pelo cliente
        [gone] A vaga sumiu
        [closed] Encerrada com a vaga
        [void] Anulada
       *[other] { $status }
    }”. Informe junto *Recusada*, *Retirada* ou *Arquivada pelo cliente*, ou deixe o motivo de fora.

error-too-much-to-return = Não dá para devolver { $wanted }: { $outstanding ->
        [0] não há Connects gastos ali
        [one] só { $outstanding } continua gasto
       *[other] só { $outstanding } continuam gastos
    }. Use no máximo isso.

error-refill-not-open = Você já respondeu sobre esta renovação. Veja em `/connects history`; corrija com `/connects add` ou `/connects spend`.

error-no-boost = Esta proposta não tem boost em aberto, então ele não pode ser superado. Veja `/proposal show`.

error-hired-here = Você conseguiu o contrato de **{ $job_title }**, então a vaga não pode ser encerrada como cancelada antes de um contrato. Encerre como *Houve contratação*.

error-message-gone = Essa mensagem é antiga demais para este botão: não guardo mais do que ela tratava. Suas opções estão em `/profile reminders`.

error-not-for-you = Essa mensagem foi para outra pessoa, e os botões são dela. Veja os seus em `/profile reminders`.

error-empty-draft = Não há texto de rascunho aí. Cole seu rascunho em `/proposal check` ou `/review ask`, ou use o menu de uma mensagem que contenha o rascunho.
error-short-draft = É curto demais para uma revisão. Quem lê precisa do texto que o cliente receberia: pelo menos { $shortest } caracteres, sem contar links.
error-empty-review = Falta uma frase. Escreva uma para cada uma das cinco partes e envie de novo.
error-review-needs-server = Rascunhos são lidos por membros de um servidor, e só lá: use `/review queue` no servidor certo.
error-unknown-review = Isso não está mais aqui: foi retirado ou respondido, ou tem mais de uma semana. Veja em `/review queue` o que há.
error-draft-waits = Um rascunho seu já espera leitura: você pediu { $asked_at }. Retire-o com `/review queue` e peça com o novo.
error-nothing-to-review = Nenhum rascunho espera a sua leitura. `/review queue` mostra o que há e pode avisar quando chegar um.
error-claim-over = O rascunho não está mais com você: suas duas horas acabaram, ou ele foi retirado. `/review queue` mostra o que espera agora.
error-reviews-stopped = A administração deste servidor impediu você de revisar rascunhos aqui. Fale com ela se achar que é um engano.
error-not-your-job = Você ainda não anotou nada sobre **{ $job_title }**. Registre com `/job log` e o link, e depois edite suas anotações.
error-not-your-card = { $job_title ->
        [none] Só a administração deste servidor vê isso.
       *[other] Só quem compartilhou **{ $job_title }** e a administração deste servidor podem fazer isso. Você pode relatar um problema, ou completar com `/job log`.
    }
error-card-taken-off = A administração deste servidor tirou **{ $job_title }** do mural. Fale com ela se devia estar lá.
error-changed-since = Essa mudança em **{ $job_title }** não pode ser desfeita: já foi desfeita, ou algo mais novo tomou o lugar dela.

error-no-trial = Esse teste acabou, ou foi excluído com o modelo. `/template show` mostra o que está em curso.
error-trial-runs = Já há um teste de “{ $name }” em curso. Encerre esse antes: `/template show`.
error-same-opening = Digite uma abertura diferente da que o modelo tem: as duas serão comparadas.
error-no-opening = “{ $name }” ainda não tem texto, então não há abertura para comparar. `/template edit` muda isso.
error-unknown-template = Você não tem o modelo “{ $given }”, ou não tem mais essa versão dele. `/template list` mostra os que há.
error-no-template = Você ainda não tem modelo para um rascunho. `/template add` cria um: seu próprio texto com campos.
error-draft-gone = Este rascunho foi enviado ou descartado. `/proposal draft` cria um novo.
error-template-exists = Você já tem o modelo “{ $name }”: mude-o com `/template edit`, ou use outro nome.
error-too-many-kept = { $what ->
        [templates] Guardo no máximo { $most } modelos para você. Exclua um antes com `/template remove`.
        [lines] Um portfólio tem no máximo { $most } linhas. Tire as que não trazem trabalho.
       *[drafts] Você já guarda { $most } rascunhos. Envie ou descarte um antes; o mais antigo é de “{ $name }”: `/proposal draft` com essa vaga o abre.
    }
error-bad-template = Linha { $line }{ $quote ->
        [none] { "" }
       *[other] { " " }em “{ $quote }”
    }: { $why ->
        [open] estas chaves não foram fechadas, então escreva as duas: {"{{"} nome {"}}"}.
        [long] um campo ou uma tag tem mais de { $most } caracteres, então encurte.
        [empty] não há nada entre as chaves, então escreva um nome como client.name.
        [tag] modelos têm as tags if, unless, for e question, e nenhuma outra.
        [filter] modelos não têm esse filtro; default, join, upcase e truncate são alguns dos que têm.
        [range] modelos percorrem listas como skills, não números.
        [unknown] esse valor nunca existe; job.title, client.name, rate, skills e portfolio são alguns que existem.
        [parts] um modelo tem no máximo { $most } campos, tags e filtros, então tire alguns.
        [loops] loops dentro de loops dão no máximo { $most } voltas, então ponha um limite como limit: 3.
        [nesting] tags ficam no máximo { $most } níveis umas dentro das outras, então tire uma.
        [output] preenchido, o modelo passa de { $most } caracteres, então encurte-o, ou encurte o que os loops escrevem.
        [question] uma question fica fora de loops e de outras questions, e há no máximo { $most }.
        [compare] um texto não pode ser comparado com um número, então compare dois do mesmo tipo.
       *[syntax] não consigo ler isto. Um if precisa de endif, um for de endfor, e nomes não têm espaços.
    }
error-already-shared = Já está no canal. Abra *Meu mês* de novo para compartilhar outra vez.
