# Bringing a history in: what would change, and what did.

cmd-connects-import = Traga seu histórico de Connects: cole, ou envie um arquivo
    .file = Um arquivo .txt, .csv ou .xlsx; deixe de fora para colar o texto
    .balance = O saldo que o Upwork mostra agora, para comparar

form-import = Cole seu histórico de Connects
form-import-text = Da primeira data ao último número
form-import-text-hint = Upwork → Connects History: selecione a tabela, copie e cole
form-import-more = Continuação
form-import-more-hint = Um campo aceita 4.000 caracteres: continue aqui
form-import-rest = O resto do seu histórico de Connects
form-import-balance = O saldo que o Upwork mostra

import-preview = **Ainda não gravei nada.** { $rows ->
        [one] { $rows } linha
       *[other] { $rows } linhas
    } { $one_day ->
        [yes] de { $since }:
       *[no] de { $since } a { $until }:
    }
import-done = Importação feita: { $rows ->
        [one] { $rows } linha
       *[other] { $rows } linhas
    } { $one_day ->
        [yes] de { $since }:
       *[no] de { $since } a { $until }:
    }
import-new = Novas: **{ $count }**{ $proposals ->
        [0] { "" }
        [one] , entre elas { $proposals } proposta
       *[other] , entre elas { $proposals } propostas
    }
import-sums = No total, gastos **{ $spent }** e recebidos **{ $came_in }**; a maior linha é { $largest }.
import-order = { $month_first ->
        [yes] Leio as datas com o mês primeiro: 1/11 é 11 de janeiro.
       *[no] Leio as datas com o dia primeiro: 1/11 é 1º de novembro.
    }{ $done ->
        [yes] { "" }
       *[no] { " " }Se estiver errado, inverta com o botão.
    }
import-repeats = { $count ->
        [one] { $count } linha aparece duas vezes, pois páginas se repetem; conto
       *[other] { $count } linhas aparecem duas vezes, pois páginas se repetem; conto
    } uma só.
import-unused-sheets = Sem uso, pois não há dias e Connects ali: planilha { $list }
import-unused-columns = Sem uso: coluna { $list }
import-encoding = { $encoding ->
        [lost] Algumas letras deste arquivo se perderam: títulos com � estão incompletos. Salve o original como UTF-8 e envie de novo, ou siga assim.
        [garbled] Havia letras trocadas neste arquivo, pois um programa leu UTF-8 como outra coisa. Corrigi onde deu: confira os títulos.
       *[other] O arquivo não é UTF-8. Li as letras como { $encoding }: se os títulos parecerem errados, salve como UTF-8 e envie de novo.
    }
import-cut = O último campo ficou cheio, então o fim pode ter sido cortado: li até { $on }, e o que vem depois está à espera. Toque em *Colar o resto* e continue dali.
import-kept = O que você digitou está guardado. O botão abre o formulário com isso.
import-known = Já estavam aqui: **{ $count }**
import-linked = Já registradas à mão: **{ $count }**
import-grown = Badge: **{ $count }** { $count ->
        [one] linha que cresceu
       *[other] linhas que cresceram
    }
import-refill = Renovação de { $on } confirmada: **+{ $arrived }**
import-refill-other = Renovação de { $on }: **+{ $arrived }**, não { $expected }
import-conflict = { $on } · { $title }: aqui { $here }, no Upwork **{ $there }**{ $mended ->
        [yes] ; fico com o do Upwork
       *[no] ; deixei como está, pois já houve devolução
    }
import-changed = { $title }: aqui { $here }, no arquivo **{ $there }**. Deixei como está: se o arquivo está certo, desfaça o lançamento e registre de novo.
import-renamed = { $on } · “{ $here }” ({ $amount }) sumiu e “{ $there }” é novo: { $same ->
        [yes] entendo que é o mesmo anúncio com outro nome.
       *[no] se o anúncio mudou de nome, um dos dois está a mais.
    }
import-lapsed = De volta, mas de Connects já expirados: **{ $amount }**. Expiram na hora.
import-outlived = Do que entrou, ficou sem uso por um ano: **{ $amount }**. Isso expirou, e seu saldo não o conta.
import-excess = { $on } · { $title }: devolução de **{ $amount }**, mas fora só havia { $out }. Conto o que o Upwork mostra; pode faltar registrar um lance.
import-expired = { $count ->
        [one] { $count } linha sobre Connects expirados ficou
       *[other] { $count } linhas sobre Connects expirados ficaram
    } de fora: calculo as expirações por conta própria.
import-correction = Você corrigiu o saldo em **{ $amount }** em { $on }. Estas linhas podem ser o motivo: sem essa correção, você fica com { $after }.
import-only-here = { $count ->
        [one] { $count } lançamento desses dias só está aqui
       *[other] { $count } lançamentos desses dias só estão aqui
    }: o histórico do Upwork não { $count ->
        [one] o mostra.
       *[other] os mostra.
    }
import-opening = Para terminar no saldo que você informou, sua conta aqui começa com **{ $amount }** em { $on } (estimado).
import-missing = Os gastos passam em **{ $amount }** do que entrou, então somo uma correção desse tamanho, marcada no seu histórico.
import-balance-same = Seu saldo continua { $balance }.
import-balance = Seu saldo: { $before } → **{ $balance }**
import-stated-same = É o que o Upwork mostra.
import-stated-other = O Upwork mostra **{ $stated }**: { $difference ->
        [one] { $difference } Connect
       *[other] { $difference } Connects
    } a { $more ->
        [yes] mais
       *[no] menos
    }. Depois da importação, `/connects reconcile` descobre por quê.
import-unknown = O que é “{ $label }” ({ $amount }, { $count ->
        [one] { $count } linha
       *[other] { $count } linhas
    })? Entendo como: { $kind }
import-unknown-more = … e mais nomes que não conheço: { $count }.
import-label-menu = “{ $label }” é …
import-columns = Colunas: { $list }
import-column = { $field } ← { $name }
import-nothing-new = Tudo isso já está aqui.

field-on = data
field-label = o que foi
field-title = vaga
field-amount = Connects
field-credit = entrada
field-debit = saída
field-freelancer = freelancer
field-boost = boost
field-returned = devolução
field-direction = gasto ou entrada
field-note = nota
field-balance = saldo
field-paid = pago
field-expires_on = expira
column-number = coluna { $number }
column-none = (nenhuma)
form-columns = Qual coluna é qual?
form-column-on = Data
form-column-label = O que foi
form-column-amount = Connects (com sinal)
form-column-title = Vaga
form-column-debit = Connects que saíram, se separados

button-import = Importar
button-paste-rest = Colar o resto
button-paste-again = Colar de novo
button-day-first = Dia primeiro
button-month-first = Mês primeiro
button-columns = Acertar colunas
button-reconcile = Comparar com o Upwork
import-people = Esta tabela tem linhas de { $count } pessoas: { $names }. Quais são as suas?
import-two-accounts = As renovações de { $first } e { $second } estão próximas demais para uma só conta: pode haver duas contas nesta tabela.
import-whose-wallet = Guardo os Connects de uma conta para você. Nada é gravado antes da sua escolha.
import-plan = Seu histórico mostra o plano **{ $plan }**; aqui seu plano é { $here }.
import-refill-day = Sua próxima renovação é em **{ $on }**, como mostra o seu histórico.
import-refill-other-day = Seu histórico diz que a próxima renovação é em **{ $on }**; aqui { $here ->
        [none] o dia não é conhecido
       *[other] é { $here }
    }.
import-badge = Seu histórico mostra o badge de disponibilidade: cerca de **{ $weekly }** por semana, { $days }. Guardar isso ajuda quando faltam dias no registro.
weekday-short = { $day ->
        [0] seg
        [1] ter
        [2] qua
        [3] qui
        [4] sex
        [5] sáb
       *[6] dom
    }
every-day = todos os dias
button-set-badge = Badge: { $weekly } por semana
import-undone = { $entries ->
        [0] A importação foi desfeita.
        [one] A importação foi desfeita, com seu { $entries } lançamento de { $since }. Agora o mesmo ou outro histórico pode entrar.
       *[other] A importação foi desfeita, com seus { $entries } lançamentos de { $since } a { $until }. Agora o mesmo ou outro histórico pode entrar.
    }
import-undo-choice = A importação inteira de { $on }

button-all-rows = Todas
button-set-plan = Definir plano { $plan }
button-set-refill = Próxima renovação { $on }
button-undo-import = Desfazer esta importação
button-funnel = Propostas
button-correction-back = Desfazer a correção
kind-skip = Nada: pular
