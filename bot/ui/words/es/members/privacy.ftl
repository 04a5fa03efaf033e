cmd-privacy = Qué guardo sobre ti y cómo quitarlo
cmd-privacy-show = Qué guardo sobre ti, por qué, cuánto tiempo y quién puede verlo
cmd-privacy-export = Todo lo que guardo sobre ti, en un archivo
cmd-privacy-delete = Borra todo lo que guardo sobre ti

privacy-title = Qué guardo sobre ti
privacy-nothing = Nada. Empieza con `/start` o `/job log`.
privacy-since = Desde el { $since }:
privacy-kind-entries = - { $count ->
        [one] **1** movimiento
       *[other] **{ $count }** movimientos
    }: cantidad, día, dinero, trabajo
privacy-kind-proposals = - { $count ->
        [one] **1** propuesta con su resultado
       *[other] **{ $count }** propuestas con resultados
    }
privacy-kind-interviews = - { $count ->
        [one] **1** entrevista con su hora
       *[other] **{ $count }** entrevistas con su hora
    }
privacy-kind-jobs = - { $count ->
        [one] **1** trabajo
       *[other] **{ $count }** trabajos
    } que registraste
privacy-kind-cards = - { $count ->
        [one] **1** tarjeta compartida
       *[other] **{ $count }** tarjetas compartidas
    }
privacy-kind-notes = - { $count ->
        [one] **1** nota
       *[other] **{ $count }** notas
    } que escribiste
privacy-kind-reminders = - { $count ->
        [one] **1** recordatorio
       *[other] **{ $count }** recordatorios
    } que pusiste
privacy-kind-figures = - { $count ->
        [one] **1** servidor que suma tus cifras
       *[other] **{ $count }** servidores que suman tus cifras
    }
privacy-kind-settings = - tus ajustes: recordatorios, zona horaria, idioma
privacy-kind-messages = - { $count ->
        [one] **1** mensaje
       *[other] **{ $count }** mensajes
    } en espera para ti
privacy-kind-alerts = - tus alertas de trabajos
privacy-kind-requests = - { $count ->
        [one] **1** petición rechazada
       *[other] **{ $count }** peticiones rechazadas
    } que un botón aún puede confirmar
privacy-kind-drafts = - { $count ->
        [one] **1** borrador analizado: su inicio
       *[other] **{ $count }** borradores analizados: su inicio
    }
privacy-kind-trials = - { $count ->
        [one] **1** prueba de dos inicios
       *[other] **{ $count }** pruebas de dos inicios
    }
privacy-kind-templates = - { $count ->
        [one] **1** plantilla con sus versiones
       *[other] **{ $count }** plantillas con sus versiones
    }
privacy-kind-portfolio = - { $count ->
        [one] **1** línea de portafolio
       *[other] **{ $count }** líneas de portafolio
    }
privacy-kind-kept-drafts = - { $count ->
        [one] **1** borrador sin enviar
       *[other] **{ $count }** borradores sin enviar
    }, con su anuncio
privacy-kind-reviews = - { $count ->
        [one] **1** borrador
       *[other] **{ $count }** borradores
    } que diste a revisar
privacy-kind-claims = - { $count ->
        [one] **1** revisión
       *[other] **{ $count }** revisiones
    } que hiciste o recibiste
privacy-kind-receipts = - { $count ->
        [one] **1** petición respondida
       *[other] **{ $count }** peticiones respondidas
    }, para no repetirlas
privacy-short = Solo tú y quien gestiona este bot lo ven todo. Los demás ven lo que compartes.
privacy-why = **Por qué:** para responderte y recordarte cosas. Nada va a Upwork ni a nadie más, salvo con *Pedir una crítica*, que envía un borrador analizado y su anuncio a un modelo de lenguaje, si hay uno.
privacy-how-long = **Cuánto tiempo:** hasta que lo borres; las copias, hasta que se sustituyan.
privacy-who =
    { "" }**Quién lo ve:** tú y quien gestiona este bot. En un servidor, los demás ven:
    - los trabajos que compartes y lo que haces en tarjetas, con tu nombre
    - cuántos postularon, y si contrataron a un miembro
    - tus renovaciones y vencimientos, si elegiste su canal
    - sumas de cinco personas o más
    - tu nombre en clasificaciones y tu mes, si lo elegiste
    - un borrador que das a revisar: un lector cada vez, con tu nombre si no lo ocultas

privacy-name = **Tu nombre en trabajos:** { $seen ->
        [yes] los miembros ven a cuáles del tablero postulaste.
       *[no] los miembros no ven a cuáles del tablero postulaste.
    }
switch-name = Mi nombre en los trabajos

privacy-exported = Todo lo que guardo sobre ti, tabla por tabla. No lo compartas.
privacy-rows = { $rows ->
        [one] 1 fila
       *[other] { $rows } filas
    } de { $tables ->
        [one] 1 tabla
       *[other] { $tables } tablas
    }. Las horas están en UTC.

# The word that has to be typed before everything is deleted.
privacy-word = BORRAR
form-privacy = Borrar todo sobre ti
form-privacy-word = Escribe { $word } para confirmar
form-privacy-hint = No hay vuelta atrás. Para conservar una copia, usa antes /privacidad exportar.
privacy-erased = Borrado
privacy-erased-rest = También lo que dependía de ello: nada muestra que estuviste aquí.
privacy-erased-for-now = Borrado de todo lo que muestro
privacy-remains-soon = Alguien está leyendo mi base de datos ahora mismo, así que queda una última copia en sus archivos. La quito en unos minutos, sin que hagas nada.
privacy-remains-quiet = Mi base de datos es grande, así que las copias antiguas en sus partes sin usar se van solas en cuanto nadie escriba en ella por un momento.
privacy-remains-start = Mi base de datos es tan grande que las copias antiguas en sus partes sin usar se van solo cuando me reinicien.
privacy-changes-kept = { $changes ->
        [one] 1 cosa que hiciste en una tarjeta ajena se queda ahí, sin tu nombre.
       *[other] { $changes } cosas que hiciste en tarjetas ajenas se quedan ahí, sin tu nombre.
    }
privacy-elsewhere = Los mensajes que envié son de Discord: bórralos allí. Las copias de seguridad, y las de una actualización o restauración, lo conservan hasta que quien gestiona este bot las sustituya o borre.
privacy-anew = `/start` empieza de nuevo.
privacy-nothing-left = Aquí no hay nada sobre ti. Si acabas de borrarlo: está hecho.

button-privacy-who = Quién ve qué
button-privacy-export = Exportar
button-privacy-delete = Borrar todo
