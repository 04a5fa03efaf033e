# Reviews of drafts: members ask for eyes on a draft, other members of the server read it and answer by a rubric of five.

cmd-review = Que un miembro de este servidor lea tu borrador, y lee tú el de otro
cmd-review-ask = Pide que alguien mire un borrador antes de enviarlo
    .job = El trabajo del borrador: su enlace, o elige uno de los tuyos
    .text = El borrador. Déjalo vacío para abrir un formulario
    .hide_name = Ninguno de los dos ve el nombre del otro
cmd-review-queue = Borradores que esperan lector, el que lees tú y las revisiones de los tuyos

form-review-ask = Pedir revisión
form-review-text = Tu borrador
form-review-more = Más de tu borrador
form-review-more-hint = Solo si el borrador no cabe arriba
form-review-job = El trabajo
form-review-job-hint = Un enlace, o el número o título de tus notas; vacío si no hay trabajo
form-review-name = Nombres
form-review-name-hint = Ocultos: ninguno de los dos ve el nombre del otro
review-name-shown = Mostrar mi nombre
review-name-hidden = Ocultar mi nombre
review-begin = El formulario está listo: pulsa *Pedir revisión*.
button-review-ask = Pedir revisión

review-asked = Tu borrador espera lector
review-asked-read = Alguien está leyendo tu borrador
review-asked-about = { $words ->
        [one] 1 palabra
       *[other] { $words } palabras
    } · pedida { $asked }
review-asked-rule = Lo ve solo el miembro de este servidor a quien le toca, dos horas como mucho. Tras un día pasa delante de los más nuevos. Se borra cuando su revisión te ha llegado, y a los siete días a más tardar.
review-asked-owes = Aquí recibiste una revisión y no has hecho ninguna desde entonces, así que durante un día van antes los borradores de quienes sí hicieron una. Leer uno lo cambia.
review-switch-name = Ocultar mi nombre
button-review-withdraw = Retirar
button-review-queue = Cola de revisión
review-withdrawn = Retirado. Tu borrador está borrado y ya nadie puede leerlo.

review-queue-title = { $count ->
        [0] Ningún borrador te espera
        [one] **1** borrador espera lector
       *[other] **{ $count }** borradores esperan lector
    }
review-queue-empty = Cuando alguien de aquí pida una, aparecerá aquí. `/review ask` pide que alguien mire un borrador tuyo.
review-queue-row = { $trade } · { $words ->
        [one] 1 palabra
       *[other] { $words } palabras
    } · pedida { $since }
review-queue-any = Cualquier categoría
review-queue-next = *Leer uno* te da el que toca, durante dos horas. Respondes con cinco calificaciones y cinco frases.
review-queue-dm = Los borradores se leen en un servidor: usa allí `/review queue`. Aquí está solo lo tuyo.
review-queue-own = { $claimed ->
        [yes] Alguien está leyendo tu borrador.
       *[no] Tu borrador espera lector: pediste revisión { $asked }.
    }
review-queue-reading = Estás leyendo un borrador, hasta las { $until }.
review-queue-reviews = { $count ->
        [one] **Ha llegado una revisión de tu borrador.**
       *[other] **Han llegado { $count } revisiones de tus borradores.**
    }
review-queue-lapsed = Tus dos horas con el último borrador acabaron { $at }, así que espera a otro lector.
review-queue-helped = Tu última revisión ayudó.
review-queue-not-helped = A quien recibió tu última revisión no le resultó útil.
review-queue-reports = { $count ->
        [one] **Te han reportado 1 revisión.**
       *[other] **Te han reportado { $count } revisiones.**
    }
button-review-read = Leer uno
button-review-go-on = Seguir leyendo
button-review-open = Abrir la revisión
button-review-reports = Revisiones reportadas
button-review-unblock = Desbloquear a todos
button-review-allow = Permitir revisar a todos
button-review-advice = Qué consejos ayudaron
review-switch-message = Avisarme cuando haya uno

review-read-title = Te toca leerlo hasta las { $until }
review-read-by = Revisión pedida por { $who }
review-read-hidden = Los nombres están ocultos.
review-read-about = { $words ->
        [one] 1 palabra
       *[other] { $words } palabras
    }{ $job ->
        [none] { "" }
       *[other] { " " }para **{ $job }**
    }
button-review-write = Escribir la revisión
button-review-say = Escribir frases
button-review-back = Devolverlo
review-given-back = Vuelve a esperar lector. Nadie ve que eras tú.
review-marks-done = Tus calificaciones: { $marks }. Ahora, una frase para cada una.

form-review-marks = Cinco calificaciones
form-review-sentences = Una frase para cada una
review-part-opening = Primeras líneas
review-part-understanding = Comprensión
review-part-proof = Evidencia
review-part-plan = Plan
review-part-question = Pregunta
review-hint-opening = Las dos líneas que un cliente ve primero
review-hint-understanding = ¿Responde a este cliente, con sus palabras?
review-hint-proof = Trabajo terminado, con un número o una muestra
review-hint-plan = Qué pasa primero y cómo sigue
review-hint-question = Una pregunta o un siguiente paso al que responder
review-say-hint = ¿Qué cambiarías, y por qué otra cosa?
review-mark-missing = falta
review-mark-weak = flojo
review-mark-fine = bien
review-mark-strong = muy bien
review-marked = { $part }: { $mark }

review-written = Gracias
review-written-about = Tu revisión va en camino, y el borrador ya no está aquí. Tu próximo borrador no tendrá que esperar detrás de los de otros.
review-late = Llegó demasiado tarde
review-late-about = Otra persona lee ya ese borrador, o se retiró, así que tu revisión no se guarda. Estas eran tus frases:

review-received = Tu borrador tiene revisión
review-received-by = De { $who }{ $job ->
        [none] { "" }
       *[other] , para **{ $job }**
    }
review-received-hidden = Los nombres están ocultos{ $job ->
        [none] .
       *[other] , para **{ $job }**
    }
review-line = **{ $part }: { $mark }** · { $sentence }
review-received-foot = Tu borrador está borrado. Esto también lo estará cuando respondas.
button-review-helped = Gracias, me ayudó
button-review-not-helped = No me sirvió
button-review-report = Reportar
button-review-block = Bloquear
review-answered-yes = Tu lector sabrá que ayudó.
review-answered-no = Tu lector sabrá que esta vez no fue útil.
review-reported = La administración del servidor ve esta revisión en `/review queue`, sin tu borrador{ $hidden ->
        [yes] { " " }y sin nombres
       *[no] { "" }
    }. Decide si este lector puede seguir.
review-blocked = Este lector ya no recibe borradores tuyos. `/review queue` desbloquea a todos los lectores que bloqueaste.
review-unblocked = { $count ->
        [0] No bloqueas a nadie.
        [one] 1 lector desbloqueado.
       *[other] { $count } lectores desbloqueados.
    }

review-report-title = Revisión reportada
review-report-by = La escribió { $who } · reportada { $at }
review-report-hidden = Los nombres están ocultos · reportada { $at }
review-report-about = *Vetar a este lector* pone fin a sus revisiones en este servidor. Ambos botones borran la revisión.
review-no-report = No hay revisiones reportadas.
button-review-stop = Vetar a este lector
button-review-leave = Dejarlo así
review-allowed = Todos los miembros pueden revisar aquí otra vez.

review-advice-title = Qué consejos trajeron respuestas
review-advice-row = { $who }: { $replies } de { $known } con respuesta{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } sin datos
    }
review-advice-nameless = Lectores sin nombre
review-advice-none = Aún se sabe muy poco: un lector se compara a partir de { $fewest } resultados que hayas anotado, de propuestas cuyo borrador para un trabajo había leído.
review-advice-about = Solo tú ves esto. Los resultados vienen de `/proposal update` y `/proposal checkin`; lo que no anotas no suma ni resta.

review-lapsed = Se acabaron tus dos horas
review-lapsed-about = El borrador que leías espera ahora a otro lector. Si habías escrito algo, envíalo: cuenta mientras nadie más lea ese borrador.
review-unread = Nadie pudo leer tu borrador
review-unread-about = En siete días ningún lector tuvo tiempo, así que está borrado. Pide otra vez con `/review ask`: tu nuevo borrador conserva el lugar del anterior y va primero.
review-manager = Se reportó una revisión
review-manager-about = Un miembro de [tu servidor](https://discord.com/channels/{ $guild }) reportó una revisión. Mírala allí con `/review queue`.
review-wanted = Un borrador espera lector
review-wanted-about = En [este servidor](https://discord.com/channels/{ $guild }) alguien pide que miren un borrador. Usa allí `/review queue` si tienes diez minutos.
topic-review = revisiones
