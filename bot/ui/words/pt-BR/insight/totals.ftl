# The totals from Upwork's My Stats.

cmd-profile-totals = Digite os números do My Stats do Upwork: eles dizem mais sobre as propostas sem dados
    .sent = Propostas enviadas, orgânicas (sem boost)
    .viewed = Destas, vistas
    .interviewed = Destas, com entrevista
    .hired = Destas, com contratação
    .boosted_sent = Propostas com boost enviadas; deixe as quatro em branco se não usou boost
    .boosted_viewed = Das com boost, vistas
    .boosted_interviewed = Das com boost, com entrevista
    .boosted_hired = Das com boost, com contratação
    .period = O período que o My Stats mostra; sem isso, 90 dias

totals-period = { $days } dias
totals-none = Nenhum total ainda
totals-how = Abra *My Stats* no Upwork, escolha 90 dias e digite o que aparece: `/perfil totais sent: viewed: interviewed: hired:`, e as com boost se você usa. São quatro números, e nenhum resultado precisa ser informado um a um.
totals-title = My Stats, { $days } dias até { $on }
totals-organic = Orgânicas: enviadas **{ $sent }** · vistas { $viewed } · entrevistas { $interviewed } · contratações { $hired }
totals-boosted = Com boost: enviadas **{ $sent }** · vistas { $viewed } · entrevistas { $interviewed } · contratações { $hired }
totals-rates = { $interviewed ->
        [none] Nada enviado.
       *[other] Entrevista **{ $interviewed }**, contratação { $hired }; enviadas: { $sent }
    }
totals-summary = { $title }: { $rates }
totals-logged = Registradas aqui nos mesmos dias: { $logged }, de { $sent } no total; resultado conhecido de { $told }.
totals-most = Das { $unknown } sem dados aqui, { $interviewed ->
        [0] nenhuma é entrevista
        [one] no máximo { $interviewed } é entrevista
       *[other] no máximo { $interviewed } são entrevistas
    } e { $hired ->
        [0] nenhuma é contratação
        [one] no máximo { $hired } é contratação
       *[other] no máximo { $hired } são contratações
    }.
totals-mismatch = { $part ->
        [organic] Orgânicas:{ " " }
        [boosted] Com boost:{ " " }
       *[all] { "" }
    }{ $step ->
        [interviewed] entrevistas **{ $count }** e vistas **{ $before }**
       *[hired] contratações **{ $count }** e entrevistas **{ $before }**
    } não combinam no My Stats.
totals-mismatch-kept = Eles ficam como você digitou, e nada é concluído deles. Veja *My Stats* mais uma vez e digite os quatro de novo.
totals-contradiction = { $part ->
        [organic] Orgânicas ·{ " " }
        [boosted] Com boost ·{ " " }
       *[all] { "" }
    }{ $step ->
        [sent] Enviadas
        [viewed] Vistas
        [interviewed] Entrevistas
       *[hired] Contratações
    }: **{ $logged }** registradas aqui, **{ $total }** no My Stats.
totals-unsolved = Os dois ficam como estão. Uma proposta registrada duas vezes ou em outro dia, ou um passo que o Upwork não conta, causa essa diferença.
totals-forgotten = Seus totais foram excluídos.
button-totals-forget = Excluir os totais
