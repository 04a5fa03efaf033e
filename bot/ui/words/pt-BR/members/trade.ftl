# What a member works in, what advice is to bring, and the member's own limits on spending.

cmd-profile-skills = Suas categorias, habilidades e valor por hora: a base dos meus conselhos
    .categories = Até três categorias do Upwork, com vírgulas
    .skills = Suas habilidades, com vírgulas
    .hourly_rate = Quanto você ganha por hora, em dólares; 0 para apagar

trade-title = Sua área
trade-summary = { $categories ->
        [none] **Sem categoria ainda**
       *[other] **{ $categories }**
    } · { $rate ->
        [none] sem valor por hora
       *[other] { $rate } por hora
    }
    Habilidades: { $skills ->
        [none] nenhuma ainda
       *[other] { $skills }
    }
    Conselhos para: { $goal ->
        [none] contratações e dinheiro
       *[other] { $goal }
    }
trade-saved = Salvo.
menu-categories = Suas categorias, até três
menu-skills = Suas habilidades
menu-goal = O que meus conselhos devem trazer
goal-hires = o máximo de contratações
goal-money = o máximo de dinheiro
goal-both = um pouco dos dois
button-trade = Minha área
button-trade-type = Digitar dados
form-trade-skills = Habilidades
form-trade-skills-hint = Com vírgulas entre elas
form-trade-rate = Valor por hora em dólares

button-guard = Limites de gastos
guard-title = Limites de gastos
guard-weekly = Connects por semana: **{ $weekly ->
        [none] sem limite
       *[other] { $weekly }
    }**
guard-silent = { $silent ->
        [none] Pausa após propostas sem resposta: **sem limite**
        [one] Pausa após **{ $silent } proposta sem resposta**
       *[other] Pausa após **{ $silent } propostas seguidas sem resposta**
    }
guard-dearer = Perguntar quando uma proposta é mais cara que o normal: **{ $on ->
        [yes] sim
       *[no] não
    }**
guard-how = Pergunto antes de uma proposta que passa de um limite. *Enviar assim mesmo* sempre funciona.
switch-dearer = Mais cara que o normal
button-guard-type = Definir os números
form-guard-weekly = Connects por semana
form-guard-silent = Propostas seguidas sem resposta até a pausa
form-guard-hint = Deixe em branco para não ter limite
guard-week = { $spent } de { $limit } nesta semana
button-send-anyway = Enviar assim mesmo
