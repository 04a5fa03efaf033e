# The job board: logging a post, finding it, and how it ended.

cmd-job = Suas anotações sobre vagas, e o mural deste servidor
cmd-job-log = Registre uma vaga; basta o link
    .link = O link da vaga no Upwork
    .title = O título, se o link não o traz
    .connects = Quanto custa uma proposta ali
    .kind = Preço fixo ou por hora
    .budget = Em dólares: o preço, ou o valor por hora
    .category = A categoria do Upwork
    .skills = Por exemplo: python, sql, scraping
    .proposals = Quantas propostas o Upwork mostra
    .hire_rate = A taxa de contratação do cliente, em porcentagem
    .client_spent = Quanto o cliente já gastou no Upwork, em dólares
    .share = Pôr no mural deste servidor, com seu nome
    .note = Só para você
cmd-job-list = As vagas abertas do mural deste servidor, e as suas
    .status = Sem isso, as abertas
    .category = Só esta categoria
    .sort = Sem isso, as mais novas primeiro
    .mine = Só as que você registrou ou para as quais enviou proposta
cmd-job-show = Tudo o que se sabe de uma vaga, e suas propostas para ela
    .job = Um link, ou escolha uma
cmd-job-edit = Mude o que está anotado de uma vaga
    .job = Um link, ou escolha uma
cmd-job-close = Diga como a vaga acabou, e receba o que o Upwork devolve
    .job = Um link, ou escolha uma
    .outcome = O que foi dela

job-kind-fixed = Preço fixo
job-kind-hourly = Por hora
outcome-cancelled = Encerrada pelo cliente, sem contratação
outcome-removed = Removida pelo Upwork
outcome-expired = Expirou por si
outcome-filled = Houve contratação
job-status-open = Abertas
job-status-closed = Encerradas
job-status-all = Todas
job-sort-newest = Mais novas primeiro
job-sort-budget = Maior orçamento primeiro
job-sort-connects = Mais baratas primeiro
category-accounting-consulting = Contabilidade e consultoria
category-admin-support = Suporte administrativo
category-customer-service = Atendimento ao cliente
category-data-science-analytics = Ciência de dados e análise
category-design-creative = Design e criação
category-engineering-architecture = Engenharia e arquitetura
category-it-networking = TI e redes
category-legal = Jurídico
category-sales-marketing = Vendas e marketing
category-translation = Tradução
category-web-mobile-software-dev = Web, mobile e software
category-writing = Redação
range-0-4 = Menos de 5
range-5-9 = 5 a 10
range-10-14 = 10 a 15
range-15-19 = 15 a 20
range-20-49 = 20 a 50
range-50-more = 50+

job-cost = **{ $amount ->
        [0] 0 Connects
        [one] { $amount } Connect
       *[other] { $amount } Connects
    }**
job-budget = { $kind ->
        [fixed] Fixo { $budget }
        [hourly] { $budget }/h
       *[none] { $budget }
    }
job-proposals = propostas: { $range }
job-hire-rate = contrata { $rate }%
job-client-spent = gastou { $amount }
job-posted = Publicada { $when }
job-logged-on = Registrada { $when }
job-skills = Habilidades: { $skills }
job-client = Cliente: { $facts }
job-note = Sua nota: { $note }

job-logged = Registrada.
job-logged-shared = Registrada, e no mural.
job-known-you = Você registrou esta vaga { $when }.
job-known-by = Já está no mural: compartilhada por { $who } { $when }.
job-known = Já está no mural ({ $when }).
job-applied = { $count ->
        [0] Ninguém mais daqui enviou proposta.
        [one] Mais **{ $count }** membro enviou proposta.
       *[other] Mais **{ $count }** membros enviaram proposta.
    }
job-applied-named = { $count ->
        [one] { $who } enviou proposta.
       *[other] Mais **{ $count }** daqui enviaram proposta: { $others ->
            [0] { $who }.
           *[other] { $who } e mais { $others }.
        }
    }
job-member-hired = **Um membro daqui conseguiu** esta vaga.
job-old = **{ $days } dias no ar**: o Upwork encerra um anúncio após cerca de 30 dias.
job-own = Sua proposta: **{ $status }**, enviada { $when }.
job-ended = { $outcome ->
        [cancelled] O cliente encerrou { $when }, sem contratação.
        [removed] O Upwork removeu { $when }.
        [expired] Expirou { $when }.
       *[filled] Houve contratação { $when }.
    }
job-edited = Salvo.
somebody-gone = alguém que excluiu seus dados
mark-gone = Relatada: sumiu
mark-filled = Relatada: houve contratação
mark-fake = Relatada: falsa
mark-expired = Relatada: expirou
card-marked = { $mark ->
        [gone] **Sumiu** do Upwork, diz { $who } { $when }.
        [filled] **Houve contratação**, diz { $who } { $when }.
        [fake] **Não é uma vaga séria**, relata { $who } { $when }.
       *[expired] **Expirou**, diz { $who } { $when }.
    }

report-title = O que há de errado com **{ $job }**?
report-about = O cartão vai mostrar seu relato e seu nome. Nenhuma proposta muda; quem enviou proposta será consultado uma vez.
card-shared = **{ $job }** está no mural.
card-added = Adicionado ao cartão de **{ $job }**.
card-corrected = O cartão de **{ $job }** foi corrigido. Suas próprias anotações continuam como estão.
card-reported = { $mark ->
        [gone] Relato feito: **{ $job }** sumiu. Valeu! Pergunto a quem enviou proposta o que voltou.
        [filled] Relato feito: houve contratação em **{ $job }**. Valeu.
       *[other] Relato feito: **{ $job }** não é uma vaga séria. Valeu! Pergunto a quem enviou proposta o que voltou.
    }
card-reopened = O cartão de **{ $job }** está aberto de novo.
card-taken-off = **{ $job }** saiu do mural. Cada um mantém as próprias anotações.
card-taken-back = Desfeito, no cartão de **{ $job }**.
card-off-board = O cartão não está no mural agora.

card-history-title = O que foi feito em **{ $job }**
board-log-title = O que foi feito neste mural
board-log-empty = Nada ainda: ninguém compartilhou uma vaga aqui.
did-shared = { $who } compartilhou
did-added = { $who } completou o que faltava
did-corrected = { $who } corrigiu
did-reported = { $mark ->
        [gone] { $who } relatou: sumiu
        [filled] { $who } relatou: houve contratação
        [fake] { $who } relatou: falsa
        [expired] { $who } relatou: expirou
       *[none] { $who } também relatou
    }
did-reopened = { $who } reabriu
did-taken-off = { $who } tirou do mural
did-taken-back = { $who } desfez uma mudança
was-taken-back = desfeito
changed-field = { $field }: { $before } → { $after }
card-field-title = Título
card-field-connects = Connects
card-field-kind = Tipo
card-field-budget-cents = Orçamento
card-field-category = Categoria
card-field-skills = Habilidades
card-field-proposals = Propostas
card-field-hire-rate = Taxa de contratação
card-field-client-spent-cents = Gasto do cliente
# The card of a shared job in a channel or forum, which everybody sees.
public-applied = { $count ->
        [0] Ninguém daqui enviou proposta ainda.
       *[other] Propostas daqui: **{ $count }**{ $interviews ->
            [none] { "" }
            [one] { " " }· **{ $interviews }** entrevista
           *[other] { " " }· **{ $interviews }** entrevistas
        }
    }
public-by = Compartilhada por { $who } { $when }
public-hired = **Um membro deste servidor conseguiu a vaga.**
public-old = **30 dias no ar.** O Upwork já deve ter encerrado.
public-untitled = Uma vaga no Upwork
tag-ended = Encerrada
tag-fresh = Nova
tag-applied = Com proposta
# Names of tags in a forum: 20 characters at most.
tag-accounting-consulting = Contabilidade
tag-admin-support = Administrativo
tag-customer-service = Atendimento
tag-data-science-analytics = Dados e análise
tag-design-creative = Design e criação
tag-engineering-architecture = Engenharia
tag-it-networking = TI e redes
tag-legal = Jurídico
tag-sales-marketing = Vendas e marketing
tag-translation = Tradução
tag-web-mobile-software-dev = Web e software
tag-writing = Redação
job-shared = Está no mural do servidor.
job-by = Compartilhada por { $who }.

jobs-title = { $total ->
        [0] 0 vagas
        [one] { $total } vaga
       *[other] { $total } vagas
    }
jobs-newest = As { $total } vagas mais novas
jobs-filter = { $status }{ $category ->
        [none] { "" }
       *[other] { " " }· { $category }
    }{ $mine ->
        [yes] { " " }· suas
       *[no] { "" }
    } · { $sort }
jobs-row = **{ $title }**
    -# { $foot }
jobs-applied = { $count ->
        [one] { $count } enviou
       *[other] { $count } enviaram
    }
choice-many-applied = { $count } ou mais enviaram
jobs-own = você: { $status }
jobs-empty = Nenhuma vaga aqui ainda.
jobs-empty-next = Cole um link em `/job log`, ou toque e segure (botão direito) uma mensagem com link → Apps → *Registrar vaga*.

close-title = { $outcome ->
        [cancelled] Encerrada pelo cliente
        [removed] Removida pelo Upwork
        [expired] Expirou
       *[filled] Houve contratação
    } · **{ $job }**
close-reported = O cartão no mural agora diz isso, com seu nome, e pergunto a quem enviou proposta.
close-nothing-out = Você não tinha gastado Connects nela, então seu saldo continua o mesmo.
close-back = **+{ $amount }** { $kind ->
        [boost] do boost
       *[other] da proposta
    } de volta { $count ->
        [one] ao lote que expira em { $on }.
       *[other] aos lotes que expiram em { $lots }.
    }
close-lapsed = **{ $amount }** deles { $amount ->
        [one] já tinha passado do dia, então expirou
       *[other] já tinham passado do dia, então expiraram
    } na hora.
close-taken-back = **−{ $amount }**: o que voltou em um encerramento anterior sai de novo.
close-boost-kept = O boost de **{ $amount }** continua gasto: o cliente tinha reagido a ele.
reopened = Desfeito: **{ $job }** { $outcome ->
        [none] está aberta de novo.
        [cancelled] conta como encerrada pelo cliente, como antes.
        [removed] conta como removida pelo Upwork, como antes.
        [expired] conta como expirada, como antes.
       *[filled] conta como preenchida, como antes.
    }
reopened-connects = **−{ $amount }**: o que tinha voltado está gasto de novo.

button-apply = Enviei proposta
button-job = A vaga
button-edit-job = Editar
button-edit-client = Cliente, categoria
button-share = Compartilhar
button-unshare = Tirar do mural
button-open = Abrir
button-upwork = No Upwork
button-reopen = Desfazer
button-reopen-card = Reabrir
button-edit-card = Editar o cartão
button-card-history = Histórico
button-report = Relatar problema
button-share-again = Compartilhar de novo
button-report-gone = Sumiu
button-report-filled = Houve contratação
button-report-fake = É falsa
button-take-back = Desfazer
menu-close = Como acabou?

form-job-log = Registrar uma vaga
form-link = Link
form-link-hint = Cole o link da vaga, ou o anúncio inteiro; ou deixe em branco e digite um título
form-title = Título
form-read = O que mais o anúncio diz
form-read-hint = Corrija ou apague uma linha; o que não tem campo vira sua nota
form-job = Editar a vaga
form-client = Cliente e categoria
form-connects = Connects que custa uma proposta
form-kind = Preço fixo ou por hora
form-budget = Orçamento em dólares
form-note = Nota para você
form-category = Categoria
form-skills = Habilidades
form-proposals = Propostas até agora
form-hire-rate = Taxa de contratação do cliente, em %
form-client-spent = Gasto do cliente, em dólares

# The reader of posts reads these lines again when the form is sent.
read-budget = Orçamento: { $price }
read-rate = Valor por hora: { $price }
read-category = Categoria: { $category }
read-skills = Habilidades: { $skills }
read-hire-rate = Taxa de contratação: { $value }%
read-client-spent = O cliente gastou: ${ $value }
read-rating = Nota: { $value }
read-payment-verified = Pagamento { $verified ->
        [yes] verificado
       *[no] não verificado
    }
read-country = País do cliente: { $value }
read-questions = Perguntas:
