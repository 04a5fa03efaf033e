# Bringing a history in: what would change, and what did.

cmd-connects-import = Trae tu historial de Connects: pégalo o sube un archivo
    .file = Un archivo .txt, .csv o .xlsx; déjalo vacío para pegar el texto
    .balance = El saldo que Upwork muestra ahora, para comparar

form-import = Pega tu historial de Connects
form-import-text = De la primera fecha al último número
form-import-text-hint = Upwork → Connects History: selecciona la tabla, copia y pega
form-import-more = Más historial
form-import-more-hint = En un campo caben 4.000 caracteres: sigue aquí
form-import-rest = El resto de tu historial de Connects
form-import-balance = El saldo que muestra Upwork

import-preview = **Aún no hay nada escrito.** { $rows ->
        [one] 1 fila
       *[other] { $rows } filas
    } { $one_day ->
        [yes] del { $since }:
       *[no] del { $since } al { $until }:
    }
import-done = Importado: { $rows ->
        [one] 1 fila
       *[other] { $rows } filas
    } { $one_day ->
        [yes] del { $since }:
       *[no] del { $since } al { $until }:
    }
import-new = { $count ->
        [one] **{ $count }** nueva
       *[other] **{ $count }** nuevas
    }{ $proposals ->
        [0] { "" }
        [one] , entre ellas 1 propuesta
       *[other] , entre ellas { $proposals } propuestas
    }
import-sums = En total se gastaron **{ $spent }** y entraron **{ $came_in }**; la fila mayor es de { $largest }.
import-order = { $month_first ->
        [yes] Leo los días con el mes primero: 1/11 es el 11 de enero.
       *[no] Leo los días con el día primero: 1/11 es el 1 de noviembre.
    }{ $done ->
        [yes] { "" }
       *[no] { " " }Si está mal, cámbialo con el botón.
    }
import-repeats = { $count ->
        [one] 1 fila está
       *[other] { $count } filas están
    } dos veces, porque las páginas se solapan; { $count ->
        [one] la cuento
       *[other] las cuento
    } una sola vez.
import-unused-sheets = Sin usar, porque no veo ahí días ni Connects: hoja { $list }
import-unused-columns = Sin usar: columna { $list }
import-encoding = { $encoding ->
        [lost] En este archivo se perdieron letras: los títulos con � no están enteros. Guárdalo desde el original como UTF-8 y envíalo otra vez, o sigue.
        [garbled] Las letras de este archivo estaban mezcladas: un programa leyó UTF-8 como otra cosa. Las arreglé donde pude: revisa los títulos.
       *[other] El archivo no es UTF-8. Leí sus letras como { $encoding }: si los títulos se ven mal, guárdalo como UTF-8 y envíalo otra vez.
    }
import-cut = El último campo estaba lleno, así que puede faltar el final: leí hasta el { $on }, y lo que sigue espera. Pulsa *Pegar el resto* y continúa desde ahí.
import-kept = Guardé lo que escribiste. El botón abre el formulario con ello.
import-known = **{ $count }** ya en tu historial
import-linked = **{ $count }** que habías registrado a mano
import-grown = { $count ->
        [one] **{ $count }** fila de insignia que ha crecido
       *[other] **{ $count }** filas de insignia que han crecido
    }
import-refill = Renovación del { $on } confirmada: **+{ $arrived }**
import-refill-other = Renovación del { $on }: llegaron **+{ $arrived }**, no { $expected }
import-conflict = { $on } · { $title }: aquí { $here }, en Upwork **{ $there }**{ $mended ->
        [yes] ; tomo lo de Upwork
       *[no] ; lo dejo como está, porque ya volvió algo de ahí
    }
import-changed = { $title }: aquí { $here }, en el archivo **{ $there }**. Lo dejo como está: si el archivo acierta, deshaz el movimiento y regístralo de nuevo.
import-renamed = { $on } · «{ $here }» ({ $amount }) ya no está y «{ $there }» es nuevo: { $same ->
        [yes] los tomo por un mismo anuncio que cambió de título.
       *[no] si el anuncio cambió de título, sobra uno de los dos.
    }
import-lapsed = Parte de lo que volvió (**{ $amount }**) era de Connects ya vencidos: vence al momento.
import-outlived = Parte de lo que entró (**{ $amount }**) no se usó en su año: ha vencido y tu saldo no la cuenta.
import-excess = { $on } · { $title }: de vuelta **{ $amount }**, pero solo había { $out } fuera. Cuento lo que muestra Upwork; quizá falte registrar un boost.
import-expired = { $count ->
        [one] No uso 1 fila sobre Connects vencidos
       *[other] No uso { $count } filas sobre Connects vencidos
    }: calculo yo los vencimientos.
import-correction = Corregiste el saldo en **{ $amount }** el { $on }. Estas filas pueden ser el motivo: sin esa corrección tienes { $after }.
import-only-here = { $count ->
        [one] 1 movimiento de esos días está solo aquí
       *[other] { $count } movimientos de esos días están solo aquí
    }: el historial de Upwork no { $count ->
        [one] lo muestra.
       *[other] los muestra.
    }
import-opening = Para acabar en el saldo que indicaste, tu cuenta aquí empieza con **{ $amount }** el { $on } (estimado).
import-missing = Hay **{ $amount }** más de gasto que de entrada, así que añado una corrección de ese tamaño. Tu historial la marca.
import-balance-same = Tu saldo sigue en { $balance }.
import-balance = Tu saldo: { $before } → **{ $balance }**
import-stated-same = Es lo que muestra Upwork.
import-stated-other = Upwork muestra **{ $stated }**: { $difference ->
        [one] 1 Connect
       *[other] { $difference } Connects
    } { $more ->
        [yes] más
       *[no] menos
    }. Después de importar, `/connects reconcile` averigua por qué.
import-unknown = ¿Qué es «{ $label }» ({ $amount }, { $count ->
        [one] 1 fila
       *[other] { $count } filas
    })? Lo tomo por: { $kind }
import-unknown-more = … y { $count } etiquetas más que no conozco.
import-label-menu = «{ $label }» es …
import-columns = Columnas: { $list }
import-column = { $field } ← { $name }
import-nothing-new = Todo lo que contiene ya está aquí.

field-on = fecha
field-label = qué fue
field-title = trabajo
field-amount = Connects
field-credit = entrada
field-debit = salida
field-freelancer = freelancer
field-boost = boost
field-returned = devueltos
field-direction = gasto o entrada
field-note = nota
field-balance = saldo
field-paid = pagado
field-expires_on = vence
column-number = columna { $number }
column-none = (ninguna)
form-columns = ¿Qué columna es cada una?
form-column-on = Fecha
form-column-label = Qué fue
form-column-amount = Connects (con signo)
form-column-title = Trabajo
form-column-debit = Connects que salieron, si van aparte

button-import = Importar
button-paste-rest = Pegar el resto
button-paste-again = Pegar otra vez
button-day-first = Día primero
button-month-first = Mes primero
button-columns = Corregir columnas
button-reconcile = Comparar con Upwork
import-people = Esta tabla tiene filas de { $count } personas: { $names }. ¿Cuáles son tuyas?
import-two-accounts = Las renovaciones del { $first } y del { $second } están demasiado cerca para una sola cuenta: puede que en esta tabla haya dos.
import-whose-wallet = Llevo los Connects de una sola cuenta tuya. No escribo nada hasta que elijas.
import-plan = Tu historial muestra el plan **{ $plan }**; tu plan aquí es { $here }.
import-refill-day = Tu próxima renovación llega el **{ $on }**, según tu historial.
import-refill-other-day = Según tu historial, la próxima renovación llega el **{ $on }**; aquí es { $here ->
        [none] desconocida
       *[other] el { $here }
    }.
import-badge = Tu historial muestra la insignia de disponibilidad: unos **{ $weekly }** por semana, { $days }. Guardarlo ayuda cuando faltan días suyos por registrar.
weekday-short = { $day ->
        [0] lun
        [1] mar
        [2] mié
        [3] jue
        [4] vie
        [5] sáb
       *[6] dom
    }
every-day = todos los días
button-set-badge = Insignia: { $weekly } por semana
import-undone = { $entries ->
        [0] Importación deshecha.
        [one] Importación deshecha, con su único movimiento del { $since }. Ahora puedes importar el mismo historial u otro.
       *[other] Importación deshecha, con sus { $entries } movimientos del { $since } al { $until }. Ahora puedes importar el mismo historial u otro.
    }
import-undo-choice = Toda la importación del { $on }

button-all-rows = Todas las filas
button-set-plan = Cambiar a plan { $plan }
button-set-refill = Próxima renovación: { $on }
button-undo-import = Deshacer esta importación
button-funnel = Propuestas
button-correction-back = Deshacer la corrección
kind-skip = Nada: omitir
