alerts-title = Alertas de vagas
alerts-mode = { $mode ->
        [direct] **Na hora**, por mensagem direta: no máximo { $most } por dia, as outras vagas uma vez por dia, às { $hour }:00.
        [digest] **Uma vez por dia**, às { $hour }:00, em uma só mensagem direta.
       *[off] **Desligados.** Escolha abaixo como devem chegar.
    }
alerts-boards = Murais: { $here ->
        [none] { $elsewhere ->
            [0] nenhum. Abra isto em um servidor e toque em *Este servidor*.
            [one] de { $elsewhere } servidor.
           *[other] de { $elsewhere } servidores.
        }
        [yes] o deste servidor{ $elsewhere ->
            [0] .
            [one] { " " }e o de mais { $elsewhere } servidor.
           *[other] { " " }e os de mais { $elsewhere } servidores.
        }
       *[no] { $elsewhere ->
            [0] nenhum. Toque em *Este servidor*.
            [one] o de { $elsewhere } outro servidor, não o deste.
           *[other] os de { $elsewhere } outros servidores, não o deste.
        }
    }
alerts-mute = Você não aceita nenhuma mensagem, então nenhum vai chegar: mude isso em `/profile reminders`.
alerts-fewer = Alertas demais? Escolha menos categorias, menos Connects ou anúncios mais novos, ou *uma vez por dia*, ou *desligados*.
alerts-saved = Salvo.
menu-alert-mode = Como chegam
menu-alert-categories = Categorias
menu-alert-skills = Habilidades
menu-alert-connects = Máximo de Connects
menu-alert-hours = Idade do anúncio
alert-mode-off = Desligados
alert-mode-direct = Na hora
alert-mode-digest = Uma vez por dia
alert-any-categories = Qualquer categoria
alert-any-skills = Quaisquer habilidades
alert-any-connects = Qualquer número de Connects
alert-any-hours = Anúncios de qualquer idade
alert-connects = { $count ->
        [0] 0 Connects
        [one] { $count } Connect
       *[other] { $count } Connects
    } ou menos
alert-hours = { $count ->
        [one] Publicado na última hora
       *[other] Publicado nas últimas { $count } horas
    }
switch-alerts-here = Este servidor
button-only-trade = Só minha área
button-alerts = Alertas de vagas

alert-heading = { $count ->
        [one] Uma vaga nova para você
       *[other] { $count } vagas novas para você
    }
alert-by = Compartilhada por { $who } em [seu servidor](https://discord.com/channels/{ $guild }).
alert-in = Em [seu servidor](https://discord.com/channels/{ $guild })
alert-junk = ⚠ suspeita
button-alert-less = Não serve
