# Alerts about shared jobs: which ones a member wants to hear of, and the messages.

alerts-title = Alertas de trabajos
alerts-mode = { $mode ->
        [direct] **Al momento**, por mensaje directo: como mucho { $most } al día; los demás trabajos, una vez al día a las { $hour }:00.
        [digest] **Una vez al día**, a las { $hour }:00, en un mensaje directo.
       *[off] **Desactivadas.** Elige abajo cómo quieres recibirlas.
    }
alerts-boards = Tableros: { $here ->
        [none] { $elsewhere ->
            [0] ninguno. Abre esto en un servidor y pulsa *Este servidor*.
            [one] el de 1 servidor.
           *[other] los de { $elsewhere } servidores.
        }
        [yes] el de este servidor{ $elsewhere ->
            [0] .
            [one] { " " }y el de otro más.
           *[other] { " " }y los de otros { $elsewhere }.
        }
       *[no] { $elsewhere ->
            [0] ninguno. Pulsa *Este servidor*.
            [one] el de otro servidor, no el de este.
           *[other] los de otros { $elsewhere } servidores, no el de este.
        }
    }
alerts-mute = No recibes ningún mensaje, así que no llegará ninguna: cámbialo con `/profile reminders`.
alerts-fewer = ¿Quieres menos? Elige menos categorías, menos Connects o anuncios más recientes, o *Una vez al día*, o *Desactivadas*.
alerts-saved = Guardado.
menu-alert-mode = Cómo llegan
menu-alert-categories = Categorías
menu-alert-skills = Habilidades
menu-alert-connects = Máximo de Connects
menu-alert-hours = Antigüedad del anuncio
alert-mode-off = Desactivadas
alert-mode-direct = Al momento
alert-mode-digest = Una vez al día
alert-any-categories = Cualquier categoría
alert-any-skills = Cualquier habilidad
alert-any-connects = Cualquier número de Connects
alert-any-hours = Anuncios de cualquier fecha
alert-connects = { $count ->
        [one] 1 Connect
       *[other] { $count } Connects
    } o menos
alert-hours = { $count ->
        [one] Publicado en la última hora
       *[other] Publicado en las últimas { $count } horas
    }
switch-alerts-here = Este servidor
button-only-trade = Solo mi área
button-alerts = Alertas

alert-heading = { $count ->
        [one] Un trabajo nuevo para ti
       *[other] { $count } trabajos nuevos para ti
    }
alert-by = Compartido por { $who } en [tu servidor](https://discord.com/channels/{ $guild }).
alert-in = En [tu servidor](https://discord.com/channels/{ $guild })
alert-junk = ⚠ dudoso
button-alert-less = No es para mí
