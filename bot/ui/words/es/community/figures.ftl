# A server's figures and boards, and who takes part.

cmd-stats-community = Qué consiguen y qué cuestan las propuestas de los miembros, de cinco personas o más juntas
    .period = De cuánto tiempo atrás; si lo dejas vacío, 90 días
cmd-stats-leaderboard = Clasificaciones de quienes quieren salir con su nombre: entrevistas, tasa y constancia
    .period = De cuánto tiempo atrás; si lo dejas vacío, 90 días

community-title = { $people ->
        [none] Participan menos de cinco
       *[other] Participan { $people }
    } · { $period }
community-people = { $people ->
        [none] De momento participan menos de cinco miembros.
       *[other] Participan { $people } miembros.
    }
community-replied = De media, un miembro consigue entrevista con el **{ $replied } %** de sus propuestas.
community-steps = Vistas { $viewed } % · con contrato { $hired } %
community-per-interview = { $connects ->
        [none] Más de la mitad de los miembros no tuvo ninguna entrevista en ese tiempo.
       *[other] La mitad de los miembros pagó **{ $connects }** Connects o menos por una entrevista.
    }
community-per-hire = { $connects ->
        [none] Más de la mitad de los miembros no tuvo ningún contrato en ese tiempo.
       *[other] La mitad de los miembros pagó **{ $connects }** Connects o menos por un contrato.
    }
community-sent = La mitad envió { $sent ->
        [one] 1 propuesta
       *[other] { $sent } propuestas
    } o menos.
community-category = { $category }: { $replied } % con entrevista, de { $known ->
        [one] 1 propuesta
       *[other] { $known } propuestas
    }
community-known = { $known ->
        [one] 1 propuesta con resultado conocido.
       *[other] { $known } propuestas con resultado conocido.
    } Una propuesta sin resultado no cuenta: espera a que quien la envió diga en qué acabó.
community-silence = En los recuentos hasta el { $on }, una propuesta sin resultado conocido contaba como sin respuesta.
community-until = De propuestas enviadas hasta el { $until }. Cada una cuenta una vez, con las de al menos otras cuatro personas y nunca sola; invitaciones aparte.
community-too-few = Nada que mostrar en ese tiempo: las cifras necesitan al menos cinco personas que hayan enviado propuestas. Participa con el botón de abajo y trae a otras.
community-when = El día 1 de cada mes hago un recuento de lo que ya tiene un mes.
community-own = { $figures ->
        [yes] Participas aquí, sin tu nombre.
       *[no] No participas aquí. *Participar* suma cómo les fue a tus propuestas y lo que costaron, sin tu nombre; todo el servidor ve esas cifras.
    }

board-title = { $board ->
        [interviews] Entrevistas
        [replies] Tasa de entrevistas
       *[steadiness] Constancia
    } · { $period }
board-about = { $board ->
        [interviews] Propuestas de ese tiempo que llevaron a una entrevista, invitaciones aparte.
        [replies] Cuántas de sus propuestas llevaron a una entrevista, desde diez resultados conocidos, invitaciones aparte.
       *[steadiness] Semanas en las que enviaron alguna propuesta.
    }
board-row = **{ $place }.** { $who } · { $band }
board-band-interviews = { $high ->
        [none] { $low } o más
       *[other] { $low }–{ $high }
    }
board-band-replies = { $low }–{ $high } %
board-band-steadiness = { $one ->
        [yes] { $low }
       *[no] { $low }–{ $high }
    } de { $weeks ->
        [one] 1 semana
       *[other] { $weeks } semanas
    }
board-mine = Tu puesto: **{ $place }** de { $people }.
board-not-mine = { $named ->
        [yes] Aún no estás en esta clasificación: { $board ->
            [interviews] empieza con una entrevista.
            [replies] hacen falta diez propuestas con resultado conocido.
           *[steadiness] empieza con una propuesta.
        }
       *[no] Tu nombre no se muestra aquí. *Mostrar mi nombre* lo pone en estas clasificaciones, para todo el servidor, con un tramo en vez de un número.
    }
board-too-few = Nadie que mostrar: una clasificación necesita al menos cinco personas que quieran salir en ella y tengan algo que mostrar en ese tiempo.
board-bands = Quienes están en el mismo tramo comparten puesto, sin orden.

part-figures-on = Desde ahora participas aquí, sin tu nombre: tus propuestas entran en los próximos recuentos, cada una con las de al menos otras cuatro personas. Las cifras las ve todo el servidor.
part-figures-moved = En el servidor donde participabas antes ya no lo haces: nadie cuenta en dos.
part-figures-off = Ya no participas: tus propuestas no entran en más recuentos. Lo ya contado queda como sumas en las que no se distingue a nadie.
part-board-on = Desde ahora tu nombre está en las clasificaciones de este servidor, para todo el mundo aquí, con un tramo en vez de un número.
part-board-off = Tu nombre ya no está en ninguna clasificación de este servidor.

summary-title = Las cifras de este mes

button-count-me-in = Participar
button-count-me-out = Dejar de participar
button-show-name = Mostrar mi nombre
button-hide-name = Ocultar mi nombre
button-server-figures = Cifras del servidor
button-boards = Clasificaciones
menu-board = Otra clasificación
board-choice-interviews = Entrevistas
board-choice-replies = Tasa de entrevistas
board-choice-steadiness = Constancia
