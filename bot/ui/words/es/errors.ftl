# One sentence or three for each class in bot/errors/: what is wrong, what is allowed, what to do next.
# The fields are the arguments: text is made safe, ids and years come as text, $x_on as a day, $x_cents as dollars,
# $x_at as "hace 2 horas" and $x_at_day as a date; what isn't known is "none".

error-too-much-at-once = { $of_member ->
        [yes] Ya tienes varias respuestas largas en camino. Espera a que lleguen y vuelve a intentarlo.
       *[no] Ahora mismo muchos miembros esperan respuestas largas. Vuelve a intentarlo en un minuto.
    }
error-too-often = Lo has pedido muchas veces. Podrás hacerlo otra vez { $again_at }.
error-took-too-long = Tardaba demasiado, así que paré. No se ha perdido nada: prueba con un período más corto, o dentro de unos minutos.
error-no-critique = { $why ->
        [off] Aquí no hay ningún modelo de lenguaje configurado, así que no hay crítica. El análisis no lo necesita.
        [gone] Ese botón es demasiado antiguo: ya no guardo su borrador. Analiza el borrador otra vez y luego pídela.
        [unreachable] No se puede acceder al modelo de lenguaje. Inténtalo más tarde; el análisis funciona sin él.
        [key] El modelo de lenguaje rechaza la clave de este bot. Tiene que arreglarlo quien lo gestiona.
        [busy] El modelo de lenguaje tiene demasiado trabajo. { $seconds ->
            [none] Vuelve a intentarlo en unos minutos.
            [one] Vuelve a intentarlo en 1 segundo.
           *[other] Vuelve a intentarlo en { $seconds } segundos.
        }
        [refused] El modelo de lenguaje rechazó la pregunta. Quien gestiona este bot puede averiguar por qué.
        [garbled] El modelo de lenguaje envió algo que no puedo leer. Inténtalo otra vez, o avisa a quien gestiona este bot.
        [empty] El modelo de lenguaje envió una respuesta vacía. Inténtalo otra vez.
        [broken] La conexión con el modelo de lenguaje se cortó antes de que dijera nada. Inténtalo otra vez.
       *[slow] El modelo de lenguaje tardó demasiado. Inténtalo más tarde.
    }
error-wrong-clock = El reloj de la máquina donde funciono va { $ahead ->
        [yes] adelantado
       *[no] atrasado
    }, así que no escribo nada hasta que lo ajuste quien me gestiona. Después, inténtalo otra vez.
error-busy = La base de datos está ocupada ahora mismo. Vuelve a intentarlo en un momento.

error-not-stored = { $why ->
        [full] Mi disco está lleno
        [failing] No se puede escribir en mi disco
        [damaged] Mi base de datos está dañada
       *[read-only] No tengo permiso para escribir en mi disco
    }, así que no ha cambiado nada. Avisa a quien gestiona este bot y vuelve a intentarlo cuando esté arreglado.
error-import-under-way = Tu importación se está escribiendo ahora mismo, y no ha cambiado nada más. Vuelve a intentarlo en unos segundos.

error-bad-amount = { $given } no es posible: usa un número entero de Connects de { $lowest } a { $highest }.

error-bad-money = Esa cantidad no me sirve: pon dólares de 0 a { $highest_cents }, por ejemplo 4.50.

error-bad-day = No puedo leer «{ $given }» como un día. Usa `2026-11-24`, o una palabra como `ayer`.

error-ambiguous-day = «{ $given }» puede ser el { $first_on } o el { $second_on }. Escribe el día así: `2026-11-24` o `24 nov 2026`.

error-day-out-of-range = El { $given_on } no vale aquí: usa un día del { $earliest_on } al { $latest_on }.

error-bad-moment = No puedo leer «{ $given }» como un día y una hora. Escribe algo como `mañana a las 9:30` o `en 2 horas`.

error-ambiguous-moment = «{ $given }» puede ser { $first_at_full } o { $second_at_full }. Escribe algo como `mañana a las 17:00` o `4 de diciembre a las 9:30`.

error-past-moment = «{ $given }» ya pasó: fue { $at_full }. Elige un momento por venir, como `mañana a las 9:30` o `en 2 horas`.

error-moment-too-far = «{ $given }» está demasiado lejos: guardo recordatorios durante { $years } años. Elige un día anterior.

error-no-time-of-day = «{ $given }» no tiene hora. Añádela, como `mañana a las 15:00` o `viernes 14:30`.

error-empty-reminder = Aún no hay nada que recordarte. Escribe unas palabras en `qué`.

error-unknown-reminder = Ese recordatorio ya no está: no es tuyo, o terminó hace más de 30 días. Crea otro con `/remind`.

error-too-many-reminders = Tienes { $most } recordatorios, y no guardo más. Borra uno primero: *Mis avisos*.

error-bad-timezone = No conozco la zona horaria «{ $given }». Escribe tu ciudad grande más cercana y elige de la lista, por ejemplo `Europe/Madrid`.

error-bad-choice = { $field ->
        [repeat] Las palabras de `cuándo` ya dicen cada cuánto, y no es lo mismo que `repetir`. Quita uno de los dos.
        [hour] «{ $given }» no es una hora: escribe un número entero de 0 a 23, por ejemplo 9.
        [expiry_days] «{ $given }» no es posible: escribe hasta seis números de días de 1 a 365, por ejemplo 30, 7, 1, o none.
        [quiet] «{ $given }» no puede ser un horario de silencio: escribe dos horas, por ejemplo 22-7, o none.
        [limits] «{ $given }» no es posible: el saldo bajo admite de 1 a 10.000 Connects; sin respuesta y entrevistas, de 1 a 60 días.
        [word] «{ $given }» no es la palabra. Para borrarlo todo, usa `/privacy delete` otra vez y escribe BORRAR.
        [amount] «{ $given }» no es un número entero de Connects: escribe uno de 0 a 100.000.
        [connects] «{ $given }» no es un número entero de Connects: escribe uno de 0 a 100.000.
        [balance] «{ $given }» no es un número entero de Connects: escribe uno de 0 a 100.000.
        [expiring_30d] «{ $given }» no es un número entero de Connects: escribe uno de 0 a 100.000, o déjalo vacío.
        [boost] «{ $given }» no es un número entero de Connects: escribe uno de 0 a 100.000.
        [weekly_proposals] «{ $given }» no puede ser una meta: escribe un número entero hasta 500, o déjalo vacío.
        [weekly_interviews] «{ $given }» no puede ser una meta: escribe un número entero hasta 500, o déjalo vacío.
        [fee] «{ $given }» no puede ser una comisión de servicio: escribe un porcentaje entero de 0 a 50.
        [totals_missing] Falta `{ $given }`. *My Stats* muestra cuatro números: escríbelos todos, con 0 donde no muestre ninguno.
        [months] «{ $given }» no es posible: escribe un número entero de meses de 1 a 12.
        [days] «{ $given }» no es posible: escribe un número entero de días de 1 a 366.
        [hire_rate] «{ $given }» no puede ser una tasa de contratación: escribe un número entero de 0 a 100.
        [pace] «{ $given }» no puede ser un ritmo: escribe un número entero de Connects por semana, hasta 10.000.
        [buy] «{ $given }» no puede ser una compra: escribe un número entero de Connects, hasta 10.000.
        [boost_habit] «{ $given }» no puede ser un boost: escribe un número entero de Connects, hasta 1.000.
        [name] Una plantilla necesita un nombre de 1 a 50 caracteres que no empiece por #.
        [categories] { $given } categorías son demasiadas: elige hasta tres.
        [skills] { $given } habilidades son demasiadas: indica hasta 15, las que te consiguen trabajo.
        [guard_weekly] «{ $given }» no puede ser un límite semanal: escribe un número entero de Connects hasta 10.000, o déjalo vacío.
        [guard_silent] «{ $given }» no puede ser un límite: escribe un número entero de propuestas hasta 200, o déjalo vacío.
       *[other] «{ $given }» no es una opción de `{ $field }`. Elige una de la lista que muestra Discord.
    }

error-more-than-sent = `{ $given }` **{ $count }** es más que `{ $whole }` **{ $sent }**, y eso no puede ser. Escribe los números como los muestra *My Stats*, las orgánicas y las de boost por separado.
error-channel-needs-server = Elige el canal desde el servidor en cuestión: usa allí `/profile reminders`.

error-too-long = Es demasiado largo ({ $field ->
        [text] el texto
        [opening] el inicio
        [review] la frase
        [note] la nota
        [title] el título
        [name] el nombre
        [skills] una habilidad
        [portfolio] una línea
       *[other] { $field }
    }): caben { $longest } caracteres como mucho. Acórtalo y vuelve a intentarlo.

error-not-an-upwork-link = «{ $given }» no es un enlace a un trabajo de Upwork. Cópialo de la página del trabajo; contiene `~02` o `~01` y un número largo.

error-bad-paste = No puedo leer la línea { $line }: «{ $given }». Cada fila necesita el día, qué pasó y los Connects con + o −, como en el Connects History de Upwork. Corrige esa línea o quítala, y envíalo otra vez.

error-day-to-come = La línea { $line } dice { $given_on }, y ese día aún no ha llegado: en Upwork, donde los días van en UTC, ahora es { $today }. Corrige esa línea o quítala, y envíalo otra vez.

error-mixed-days = Los días de esta tabla están mezclados: una hoja de cálculo leyó unos y dejó otros como texto, así que el día y el mes pueden estar cambiados. Escribe todos los días así: `2026-11-05`, o da formato de texto a esa columna y copia los días de nuevo; luego envíalo otra vez.

error-unclear-day-numbers = Los días de esta tabla son números de una hoja de cálculo, y no sé si cuentan desde 1900 o desde 1904: el último día es { $earlier } o { $later }. Escribe todos los días así: `2026-11-05`, o da formato de fecha a esa columna y guárdala de nuevo; luego envíalo otra vez.

error-unlikely-amount = La línea { $line } dice { $amount } Connects, pero una fila así de la página de Upwork tiene { $most } como mucho. Corrige esa línea o quítala, y envíalo otra vez.

error-contrary-sign = La línea { $line } dice «{ $label }» y { $amount ->
        [one] { $amount } Connect
       *[other] { $amount } Connects
    }: una fila así va en la otra dirección, así que fallan las palabras o el signo. Corrige esa línea o quítala, y envíalo otra vez.

error-unclear-signs = La línea { $line } tiene un menos y otros números no tienen signo: «{ $given }». No sé si el menos significa gastados o devueltos. Llama a la columna `Connects spent` si los números sin signo son lo que gastaste, o pon + delante de todo lo que entró; luego envíalo otra vez.

error-row-on-two-pages = La línea { $line }, bajo el encabezado repetido, es igual que la última fila de arriba: «{ $given }». Si ahí se solapan dos páginas, quita esta fila; si pasó dos veces, quita el encabezado que hay entre las dos. Luego envíalo otra vez.

error-not-a-history = { $kind ->
        [pdf] Es un PDF, y no puedo leer tablas ahí. Copia las filas de la página Connects History de Upwork y pégalas aquí, o envía un archivo CSV o XLSX.
        [picture] Es una imagen, y no puedo leer filas ahí. Copia las filas de la página Connects History de Upwork y pégalas aquí, o envía un archivo CSV o XLSX.
        [page] Es una página web guardada (HTML). Ábrela, copia las filas de la primera fecha al último número y pégalas aquí, o envía un archivo CSV o XLSX.
        [json] Es un archivo JSON. Envía un archivo CSV o XLSX, o pega las filas de la página Connects History de Upwork.
        [archive] Es un archivo comprimido. Descomprímelo y envía el CSV o XLSX que contiene.
        [apple] Es un archivo de Numbers, Pages o Keynote. En Numbers elige *Archivo → Exportar a → CSV* y envía ese archivo, o copia las filas y pégalas aquí.
        [locked] Ese libro está protegido con contraseña. Guárdalo sin ella como CSV o XLSX y envíalo otra vez, o copia las filas y pégalas aquí.
        [video] Es un video o una grabación, y no puedo leer filas ahí. Copia las filas de la página Connects History de Upwork y pégalas aquí, o envía un archivo CSV o XLSX.
        [database] Es una base de datos. Exporta sus filas como CSV o XLSX, o pega las filas de la página Connects History de Upwork.
        [link] Es solo un enlace a una página o un documento. Ábrelo, copia las filas de la primera fecha al último número y pégalas aquí, o descárgalo como CSV o XLSX.
        [document] Es un documento (por ejemplo, de Word). Ábrelo, copia las filas de la primera fecha al último número y pégalas aquí, o expórtalo como CSV o XLSX.
        [ledger] Es un archivo de Beancount, que no tiene trabajos ni etiquetas de Upwork. Envía el `entries.csv` que venía con él.
        [lots] Es `lots.csv`, que lista lotes y no tiene historial. Envía el `entries.csv` que venía con él.
        [export] Parece mi `entries.csv` con una columna quitada o renombrada. Envía el archivo como lo dio `/connects export`, con todas las columnas.
       *[empty] Ese archivo está vacío: no tiene ninguna fila. Envíalo otra vez, o pega las filas de la página Connects History de Upwork.
    }

error-too-much-to-import = Es más de lo que acepto de una vez: como mucho { $rows_max } filas y { $characters_max } caracteres. Envíalo por partes; las filas repetidas cuentan una vez.

error-no-such-column = No sé qué columna tiene los { $wanted ->
        [on] días
       *[amount] Connects
    }. Ponle nombre en la primera fila, por ejemplo { $wanted ->
        [on] `Date`
       *[amount] `Connects`
    }, y envía el archivo otra vez.

error-cost-missing = ¿Cuántos Connects costó? El anuncio no lo dice: escribe el número, o 0 si fue gratis.

error-nothing-given = Aún no hay nada que registrar: indica el `enlace` del trabajo, o un `título`.

error-not-started = Aún no has empezado. Pulsa **Empezar**: bastan tu saldo y tu plan, y esto sigue solo.

error-unknown-job = No encuentro el trabajo «{ $given }». Elige uno de la lista mientras escribes, o pega su enlace.

error-unknown-proposal = No encuentro tu propuesta «{ $given }». Elige una de la lista mientras escribes, o mira `/proposal list`.

error-unknown-entry = No encuentro tu movimiento «{ $given }». Elige uno de la lista mientras escribes, o mira `/connects history`.

error-not-shared = No está en ninguna tarjeta del tablero de este servidor, así que no hay nada que reportar ni cambiar. `/job list` muestra el tablero.
error-nothing-to-undo = No hay nada que deshacer: no has registrado nada, o ya está todo deshecho.

error-already-started = Ya has empezado. Cambia tu plan o la próxima renovación con `/profile plan`; ajusta el saldo con `/connects add` o `/connects spend`.

error-not-enough = { $moment ->
        [past] El { $at_day } tenías { $available } y esto necesita { $needed }: { $missing ->
            [one] falta { $missing }
           *[other] faltan { $missing }
        }.
        [later] Con esto en ese día, lo que gastaste el { $at_day } pasaría del saldo en { $missing }.
       *[now] Tienes { $available } y esto necesita { $needed }: { $missing ->
            [one] falta { $missing }
           *[other] faltan { $missing }
        }.
    }{ $moment ->
        [now] { $next_refill_on ->
            [none] { "" }
           *[other] { " " }La próxima renovación trae { $next_refill_amount } el { $next_refill_on }.
        }
       *[other] { "" }
    }{ $held ->
        [yes] { " " }Si Upwork sí los cobró, regístralo igualmente: antes añado la diferencia de { $missing }, como corrección marcada en tu historial.
       *[no] { " " }Si Upwork sí los cobró, registra antes lo que falta con `/connects add`.
    }

error-already-reversed = El movimiento #{ $entry_id } ya está deshecho. Mira `/connects history`.

error-undo-blocked = El movimiento #{ $entry_id } aún no se puede deshacer: otros posteriores dependen de él ({ $blockers }). Deshaz antes esos, empezando por el más reciente.

error-import-stands = Esa importación aún no se puede deshacer: { $what ->
        [steps] desde entonces has anotado novedades de propuestas que venían en ella ({ $jobs }). Anula antes esos pasos.
        [spent] un movimiento que deshiciste había usado entretanto sus Connects. Deshaz movimientos sueltos de la importación.
       *[other] hay movimientos posteriores que se apoyan en ella ({ $entries }). Deshaz antes esos, empezando por el más reciente.
    }

error-not-undoable = El movimiento #{ $entry_id } no se puede deshacer: ya es una anulación, o sus Connects han vencido. Corrígelo con `/connects add` o `/connects spend`.

error-history-conflict = Ese día es anterior a la anulación #{ $entry_id }, que necesita los mismos Connects. Elige un día posterior, o regístralo hoy.

error-keeps-changing = Tus Connects cambiaban mientras repasaba tu historial, así que no he escrito nada. Inténtalo otra vez cuando los demás comandos hayan respondido.

error-too-large = Ese archivo es demasiado grande: caben hasta { $megabytes_max } MB. Quita lo más antiguo, o pega las filas.
error-upload-lost = Discord no me entrega ese archivo. Súbelo otra vez.

error-not-a-table = No puedo leer ese archivo. Guárdalo como CSV o XLSX (o como texto, .txt) y súbelo otra vez.

error-bad-encoding = Ese archivo no es texto que yo pueda leer. Guárdalo como UTF-8 y súbelo otra vez.

error-nothing-to-import = No hay ninguna fila de historial ahí. En la página Connects History de Upwork, selecciona la tabla de la primera fecha al último número, cópiala y pégala aquí.

error-too-tangled = No consigo encajar este historial con lo que ya está registrado. Deshaz lo que no corresponda con `/connects undo` e impórtalo otra vez.

error-import-overtaken = Tus Connects cambiaban mientras preparaba la importación, así que no he importado nada. Deja que acaben los demás comandos y pulsa *Importar* otra vez.

error-key-reused = Esto ya se respondió, con otros datos. Usa el comando otra vez para empezar uno nuevo.

error-held-back = { $week ->
        [none] { "" }
       *[other] Con esto van { $week ->
            [one] **1** Connect
           *[other] **{ $week }** Connects
        } esta semana, y tu límite es { $weekly }.{ " " }
    }{ $silent ->
        [none] { "" }
        [one] Tu última propuesta no tuvo respuesta: querías parar ahí.{ " " }
       *[other] Tus últimas **{ $silent }** propuestas no tuvieron respuesta: querías parar ahí.{ " " }
    }{ $usual ->
        [none] { "" }
       *[other] { $amount ->
            [one] **1** Connect
           *[other] **{ $amount }** Connects
        } son muchos más que los { $usual } que sueles usar.{ " " }
    }Envíala igualmente, o déjalo.

error-duplicate-proposal = Ya tienes una propuesta para **{ $job_title }**, enviada { $sent_at }. ¿Enviaste una segunda? Confírmalo, o cambia la primera con `/proposal update`.

error-step-back = Esta propuesta está en «{ $current ->
        [sent] Enviada
        [viewed] Vista
        [interviewing] Entrevista
        [offer] Oferta
        [hired] Contrato
        [declined] Rechazada
        [withdrawn] Retirada
        [archived] Archivada por el cliente
        [gone] El trabajo ya no está
        [closed] Cerrada con el trabajo
        [void] Anulada
       *[other] { $current }
    }». ¿Quieres volver a ponerla en «{ $wanted ->
        [sent] Enviada
        [viewed] Vista
        [interviewing] Entrevista
        [offer] Oferta
        [hired] Contrato
        [declined] Rechazada
        [withdrawn] Retirada
        [archived] Archivada por el cliente
        [gone] El trabajo ya no está
        [closed] Cerrada con el trabajo
        [void] Anulada
       *[other] { $wanted }
    }»? Confírmalo, o déjala como está.

error-not-interviewing = Esta propuesta no está en entrevista ahora. Di primero *Entrevista* en `/proposal update`.

error-too-late-to-remind = Es demasiado tarde: la entrevista no tiene una hora por venir, o está demasiado cerca para este recordatorio.

error-not-lost = Un motivo acompaña a una propuesta que no consiguió nada, y esta está en «{ $status ->
        [sent] Enviada
        [viewed] Vista
        [interviewing] Entrevista
        [offer] Oferta
        [hired] Contrato
        [declined] Rechazada
        [withdrawn] Retirada
        [archived] Archivada por el cliente
        [gone] El trabajo ya no está
        [closed] Cerrada con el trabajo
        [void] Anulada
       *[other] { $status }
    }». Pon con él *Rechazada*, *Retirada* o *Archivada por el cliente*, o quita el motivo.

error-too-much-to-return = No pueden volver { $wanted }: solo { $outstanding ->
        [one] sigue gastado { $outstanding }
       *[other] siguen gastados { $outstanding }
    }. Usa eso como mucho.

error-refill-not-open = Ya has respondido sobre esta renovación. Mírala en `/connects history`; corrígela con `/connects add` o `/connects spend`.

error-no-boost = Esta propuesta no tiene ningún boost abierto, así que no puede ser superado. Mira `/proposal show`.

error-hired-here = Te contrataron para **{ $job_title }**, así que no se puede cerrar como cancelado antes de cualquier contrato. Ciérralo como *Contrataron a alguien*.

error-message-gone = Ese mensaje es demasiado antiguo para este botón: ya no guardo de qué trataba. Tus ajustes están en `/profile reminders`.

error-not-for-you = Ese mensaje era para otra persona, así que sus botones son suyos. Mira `/profile reminders` para los tuyos.

error-empty-draft = Ahí no hay texto de un borrador. Pega tu borrador en `/proposal check` o `/review ask`, o usa el menú de un mensaje que lo contenga.
error-short-draft = Es demasiado corto para revisarlo. Quien lo lea necesita el texto que recibiría el cliente: al menos { $shortest } caracteres, sin contar enlaces.
error-empty-review = Falta una frase. Escribe una para cada una de las cinco partes y envíalo otra vez.
error-review-needs-server = Los borradores los leen miembros de un servidor, y solo allí: usa `/review queue` en el servidor en cuestión.
error-unknown-review = Eso ya no está: se retiró o se respondió, o tiene más de una semana. Mira `/review queue` para ver lo que hay.
error-draft-waits = Un borrador tuyo ya espera lector: pediste revisión { $asked_at }. Retíralo con `/review queue` y pide revisión con el nuevo.
error-nothing-to-review = No hay borradores esperando que puedas leer. `/review queue` muestra lo que hay, y puede avisarte cuando haya uno.
error-claim-over = Ya no te toca leer ese borrador: pasaron tus dos horas, o se retiró. `/review queue` muestra lo que espera ahora.
error-reviews-stopped = La administración de este servidor te ha impedido revisar borradores aquí. Habla con ella si crees que es un error.
error-not-your-job = Aún no has escrito nada sobre **{ $job_title }**. Regístralo con `/job log` y su enlace, y luego edita tus propias notas.
error-not-your-card = { $job_title ->
        [none] Eso lo ve solo la administración de este servidor.
       *[other] Solo puede hacerlo quien compartió **{ $job_title }**, o la administración de este servidor. Puedes reportarlo, o añadir lo que falte con `/job log`.
    }
error-card-taken-off = La administración de este servidor quitó **{ $job_title }** del tablero. Pregúntale si debería estar.
error-changed-since = Ese cambio de **{ $job_title }** no se puede deshacer: ya está deshecho, o algo posterior ocupa su lugar.

error-no-trial = Esa prueba ha terminado, o se borró con su plantilla. `/template show` muestra lo que hay en marcha.
error-trial-runs = Ya hay una prueba de «{ $name }» en marcha. Termínala antes: `/template show`.
error-same-opening = Escribe un inicio distinto del que tiene la plantilla: se comparan los dos.
error-no-opening = «{ $name }» aún no tiene texto, así que no tiene inicio que comparar. `/template edit` lo cambia.
error-unknown-template = No tienes ninguna plantilla «{ $given }», o ya no esa versión. `/template list` muestra las que hay.
error-no-template = Aún no tienes plantilla para hacer borradores. `/template add` crea una: tu propio texto con huecos.
error-draft-gone = Este borrador se envió o se descartó. `/proposal draft` hace uno nuevo.
error-template-exists = Ya tienes una plantilla «{ $name }»: cámbiala con `/template edit`, o elige otro nombre.
error-too-many-kept = { $what ->
        [templates] Guardo como mucho { $most } plantillas tuyas. Borra antes una con `/template remove`.
        [lines] Un portafolio tiene como mucho { $most } líneas. Quita las que no consiguen trabajo.
       *[drafts] Ya guardas { $most } borradores. Envía o descarta antes uno; el más antiguo es para «{ $name }»: `/proposal draft` con ese trabajo lo abre.
    }
error-bad-template = Línea { $line }{ $quote ->
        [none] { "" }
       *[other] { " " }en «{ $quote }»
    }: { $why ->
        [open] estas llaves no se cierran; escribe las dos: {"{{"} name {"}}"}.
        [long] un hueco o una etiqueta tiene más de { $most } caracteres; acórtalo.
        [empty] no hay nada entre las llaves; escribe un nombre, por ejemplo client.name.
        [tag] las plantillas tienen las etiquetas if, unless, for y question, y ninguna más.
        [filter] las plantillas no tienen ese filtro; sí tienen, por ejemplo, default, join, upcase y truncate.
        [range] las plantillas recorren listas como skills, no números.
        [unknown] ese valor no existe; sí existen, por ejemplo, job.title, client.name, rate, skills y portfolio.
        [parts] una plantilla tiene como mucho { $most } huecos, etiquetas y filtros; quita algunos.
        [loops] los bucles anidados dan como mucho { $most } vueltas; añade un límite, por ejemplo limit: 3.
        [nesting] las etiquetas se anidan como mucho { $most } niveles; quita una.
        [output] una vez rellenada, la plantilla pasa de { $most } caracteres; acórtala, o acorta lo que escriben sus bucles.
        [question] una pregunta va fuera de bucles y de otras preguntas, y hay como mucho { $most }.
        [compare] un texto no se puede comparar con un número; compara dos del mismo tipo.
       *[syntax] no puedo leer esto. Un if necesita un endif, un for necesita un endfor, y los nombres no llevan espacios.
    }
error-already-shared = Ya está en el canal. Abre *Mi mes* otra vez para compartirlo una vez más.
