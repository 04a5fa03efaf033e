# The job board: logging a post, finding it, and how it ended.

cmd-job = Tus notas sobre anuncios de trabajo, y el tablero de este servidor
cmd-job-log = Registra un anuncio de trabajo; basta con su enlace
    .link = El enlace del trabajo en Upwork
    .title = Su título, si el enlace no lo tiene
    .connects = Cuánto cuesta ahí una propuesta
    .kind = Precio fijo o por hora
    .budget = En dólares de EE. UU.: el precio, o la tarifa por hora
    .category = La categoría de Upwork
    .skills = Por ejemplo: python, sql, scraping
    .proposals = Cuántas propuestas muestra Upwork
    .hire_rate = La tasa de contratación del cliente, en por ciento
    .client_spent = Lo que el cliente ha gastado en Upwork, en dólares de EE. UU.
    .share = Ponerlo en el tablero de este servidor, con tu nombre
    .note = Solo la ves tú
cmd-job-list = Los trabajos abiertos del tablero de este servidor, y los tuyos
    .status = Si lo dejas vacío, los abiertos
    .category = Solo esta categoría
    .sort = Si lo dejas vacío, primero los más recientes
    .mine = Solo los que registraste o a los que postulaste
cmd-job-show = Todo lo que se sabe de un trabajo, y tus propuestas para él
    .job = Un enlace, o elige uno
cmd-job-edit = Cambia lo que está anotado de un trabajo
    .job = Un enlace, o elige uno
cmd-job-close = Di cómo acabó un anuncio, y recupera lo que Upwork devuelve
    .job = Un enlace, o elige uno
    .outcome = En qué acabó

job-kind-fixed = Precio fijo
job-kind-hourly = Por hora
outcome-cancelled = Cerrado por el cliente, sin contratar
outcome-removed = Eliminado por Upwork
outcome-expired = Venció solo
outcome-filled = Contrataron a alguien
job-status-open = Abiertos
job-status-closed = Cerrados
job-status-all = Todos
job-sort-newest = Los más recientes primero
job-sort-budget = Mayor presupuesto primero
job-sort-connects = Los más baratos primero
category-accounting-consulting = Contabilidad y consultoría
category-admin-support = Soporte administrativo
category-customer-service = Servicio al cliente
category-data-science-analytics = Ciencia de datos y análisis
category-design-creative = Diseño y creatividad
category-engineering-architecture = Ingeniería y arquitectura
category-it-networking = Informática y redes
category-legal = Legal
category-sales-marketing = Ventas y marketing
category-translation = Traducción
category-web-mobile-software-dev = Web, móvil y software
category-writing = Redacción
range-0-4 = Menos de 5
range-5-9 = 5 a 10
range-10-14 = 10 a 15
range-15-19 = 15 a 20
range-20-49 = 20 a 50
# A plus can't be part of an id.
range-50-more = 50+

job-cost = **{ $amount ->
        [one] 1 Connect
       *[other] { $amount } Connects
    }**
job-budget = { $kind ->
        [fixed] Precio fijo { $budget }
        [hourly] { $budget } por hora
       *[none] { $budget }
    }
job-proposals = { $range } propuestas
job-hire-rate = contrata { $rate } %
job-client-spent = { $amount } gastados
job-posted = Publicado { $when }
job-logged-on = Registrado { $when }
job-skills = Habilidades: { $skills }
job-client = Cliente: { $facts }
job-note = Tu nota: { $note }

job-logged = Registrado.
job-logged-shared = Registrado, y en el tablero.
job-known-you = Lo registraste { $when }.
job-known-by = Ya está en el tablero: lo compartió { $who } { $when }.
job-known = Ya está en el tablero desde { $when }.
job-applied = { $count ->
        [0] Ningún otro miembro ha postulado.
        [one] **1** miembro más ha postulado.
       *[other] **{ $count }** miembros más han postulado.
    }
job-applied-named = { $count ->
        [one] { $who } ha postulado.
       *[other] **{ $count }** miembros más de aquí han postulado: { $others ->
            [0] { $who }.
           *[other] { $who } y { $others } más.
        }
    }
job-member-hired = **Contrataron a un miembro** para este trabajo.
job-old = **Tiene { $days } días**: Upwork cierra un anuncio a los 30 días más o menos.
job-own = Tu propuesta: **{ $status }**, enviada { $when }.
job-ended = { $outcome ->
        [cancelled] El cliente lo cerró { $when }, sin contratar.
        [removed] Upwork lo eliminó { $when }.
        [expired] Venció { $when }.
       *[filled] Contrataron a alguien { $when }.
    }
job-edited = Guardado.
somebody-gone = alguien que borró sus datos
mark-gone = Reportado: ya no está
mark-filled = Reportado: contrataron a alguien
mark-fake = Reportado: falso
mark-expired = Reportado: vencido
card-marked = { $mark ->
        [gone] **Ya no está** en Upwork, dice { $who } { $when }.
        [filled] **Contrataron a alguien**, dice { $who } { $when }.
        [fake] **No es un trabajo honesto**, reporta { $who } { $when }.
       *[expired] **Venció**, dice { $who } { $when }.
    }

report-title = ¿Qué pasa con **{ $job }**?
report-about = Su tarjeta mostrará tu reporte y tu nombre. No cambian las propuestas de nadie; a quienes postularon se les pregunta una vez.
card-shared = **{ $job }** está en el tablero.
card-added = Añadido a la tarjeta de **{ $job }**.
card-corrected = La tarjeta de **{ $job }** está corregida. Tus propias notas siguen igual.
card-reported = { $mark ->
        [gone] Reportado: **{ $job }** ya no está. Gracias; a quienes postularon se les pregunta qué volvió.
        [filled] Reportado: contrataron a alguien para **{ $job }**. Gracias.
       *[other] Reportado: **{ $job }** no es un trabajo honesto. Gracias; a quienes postularon se les pregunta qué volvió.
    }
card-reopened = La tarjeta de **{ $job }** está abierta otra vez.
card-taken-off = **{ $job }** ya no está en el tablero. Cada cual conserva sus notas.
card-taken-back = Deshecho, en la tarjeta de **{ $job }**.
card-off-board = La tarjeta no está ahora en el tablero.

card-history-title = Qué se hizo con **{ $job }**
board-log-title = Qué se hizo en este tablero
board-log-empty = Aún nada: los miembros no han compartido ningún trabajo aquí.
did-shared = { $who } lo compartió
did-added = { $who } añadió lo que faltaba
did-corrected = { $who } lo corrigió
did-reported = { $mark ->
        [gone] { $who } reportó que ya no está
        [filled] { $who } reportó que contrataron a alguien
        [fake] { $who } reportó que es falso
        [expired] { $who } reportó que venció
       *[none] { $who } también lo reportó
    }
did-reopened = { $who } lo reabrió
did-taken-off = { $who } lo quitó del tablero
did-taken-back = { $who } deshizo un cambio
was-taken-back = deshecho
changed-field = { $field }: { $before } → { $after }
card-field-title = Título
card-field-connects = Connects
card-field-kind = Tipo
card-field-budget-cents = Presupuesto
card-field-category = Categoría
card-field-skills = Habilidades
card-field-proposals = Propuestas
card-field-hire-rate = Tasa de contratación
card-field-client-spent-cents = Gastado por el cliente
# The card of a shared job in a channel or forum, which everybody sees.
public-applied = { $count ->
        [0] Aún no ha postulado nadie de aquí.
       *[other] Postularon de aquí: **{ $count }**{ $interviews ->
            [none] { "" }
            [one] { " " }· **1** entrevista
           *[other] { " " }· **{ $interviews }** entrevistas
        }
    }
public-by = Lo compartió { $who } { $when }
public-hired = **Contrataron a un miembro de este servidor.**
public-old = **Tiene 30 días.** Upwork ya lo habrá cerrado.
public-untitled = Un trabajo en Upwork
tag-ended = Terminado
tag-fresh = Reciente
tag-applied = Con propuestas
# Names of tags in a forum: 20 characters at most.
tag-accounting-consulting = Contabilidad
tag-admin-support = Soporte admin.
tag-customer-service = Servicio al cliente
tag-data-science-analytics = Datos y análisis
tag-design-creative = Diseño y creatividad
tag-engineering-architecture = Ingeniería
tag-it-networking = Informática y redes
tag-legal = Legal
tag-sales-marketing = Ventas y marketing
tag-translation = Traducción
tag-web-mobile-software-dev = Web y software
tag-writing = Redacción
job-shared = Está en el tablero del servidor.
job-by = Lo compartió { $who }.

jobs-title = { $total ->
        [one] 1 trabajo
       *[other] { $total } trabajos
    }
jobs-newest = Los { $total } trabajos más recientes
jobs-filter = { $status }{ $category ->
        [none] { "" }
       *[other] { " " }· { $category }
    }{ $mine ->
        [yes] { " " }· tuyos
       *[no] { "" }
    } · { $sort }
jobs-row = **{ $title }**
    -# { $foot }
jobs-applied = { $count ->
        [one] 1 postuló
       *[other] { $count } postularon
    }
choice-many-applied = { $count } o más postularon
jobs-own = tú: { $status }
jobs-empty = Aún no hay trabajos aquí.
jobs-empty-next = Pega un enlace en `/job log`, o mantén pulsado (clic derecho) un mensaje que tenga uno → Aplicaciones → *Registrar trabajo*.

close-title = { $outcome ->
        [cancelled] Cerrado por el cliente
        [removed] Eliminado por Upwork
        [expired] Vencido
       *[filled] Contrataron a alguien
    } · **{ $job }**
close-reported = Su tarjeta en el tablero ya lo dice, con tu nombre, y se pregunta a quienes postularon.
close-nothing-out = No habías gastado Connects en él, así que tu saldo sigue igual.
close-back = Del { $kind ->
        [boost] boost
       *[other] costo de la propuesta
    }, **+{ $amount }** de vuelta { $count ->
        [one] al lote que vence el { $on }.
       *[other] a los lotes que vencen el { $lots }.
    }
close-lapsed = { $amount ->
        [one] **{ $amount }** ya estaba fuera de fecha, así que venció
       *[other] **{ $amount }** ya estaban fuera de fecha, así que vencieron
    } al momento.
close-taken-back = **−{ $amount }**: lo que volvió en un cierre anterior se descuenta otra vez.
close-boost-kept = El boost de **{ $amount }** sigue gastado: el cliente había reaccionado a él.
reopened = Deshecho: **{ $job }** { $outcome ->
        [none] está abierto otra vez.
        [cancelled] cuenta como cerrado por el cliente, como antes.
        [removed] cuenta como eliminado por Upwork, como antes.
        [expired] cuenta como vencido, como antes.
       *[filled] cuenta como cubierto, como antes.
    }
reopened-connects = **−{ $amount }**: lo que había vuelto está gastado otra vez.

button-apply = Postulé
button-job = El trabajo
button-edit-job = Editar
button-edit-client = Cliente y categoría
button-share = Compartir
button-unshare = Quitar del tablero
button-open = Abrir
button-upwork = En Upwork
button-reopen = Deshacer
button-reopen-card = Reabrir
button-edit-card = Editar la tarjeta
button-card-history = Historial
button-report = Reportar
button-share-again = Compartir otra vez
button-report-gone = Ya no está
button-report-filled = Contrataron a alguien
button-report-fake = Es falso
button-take-back = Deshacer
menu-close = ¿Cómo acabó?

form-job-log = Registrar un trabajo
form-link = Enlace
form-link-hint = Pega el enlace del trabajo o todo el anuncio; o déjalo vacío y escribe un título
form-title = Título
form-read = Qué más dice el anuncio
form-read-hint = Corrige o borra líneas; lo que no tenga campo propio pasa a tu nota
form-job = Editar el trabajo
form-client = Cliente y categoría
form-connects = Connects que cuesta una propuesta
form-kind = Precio fijo o por hora
form-budget = Presupuesto en dólares de EE. UU.
form-note = Nota para ti
form-category = Categoría
form-skills = Habilidades
form-proposals = Propuestas hasta ahora
form-hire-rate = Tasa de contratación, en por ciento
form-client-spent = Gastado por el cliente, en dólares

# What was read from a post and has no field in the form. The reader of posts reads these lines again when the form is sent.
read-budget = Presupuesto: { $price }
read-rate = Tarifa por hora: { $price }
read-category = Categoría: { $category }
read-skills = Habilidades: { $skills }
read-hire-rate = Tasa de contratación: { $value } %
read-client-spent = El cliente ha gastado: ${ $value }
read-rating = Valoración: { $value }
read-payment-verified = Pago { $verified ->
        [yes] verificado
       *[no] no verificado
    }
read-country = País del cliente: { $value }
read-questions = Preguntas:
