# Words that every card shares. Numbers are grouped by the catalogue ({ $n } of 1234 reads 1.234); ids come as text.

connects = { $amount ->
        [one] 1 Connect
       *[other] { $amount } Connects
    }

# Patterns of Unicode's CLDR, which Babel fills in.
format-day = d MMM y
format-short-day = d MMM
format-month = MMM
format-weekday = EEEE
format-month-of-year = MMM y
format-usd = ¤#,##0.00;−¤#,##0.00
format-usd-whole = ¤#,##0;−¤#,##0
format-number = #,##0;−#,##0
format-decimal = #,##0.0;−#,##0.0
format-tenths = #,##0.#;−#,##0.#
format-signed = +#,##0;−#,##0

more = … y { $count } más
page = Página { $page } de { $pages }
button-previous = Anterior
button-next = Siguiente
button-kept-form = Abrir el formulario otra vez
kept-form = Guardé lo que escribiste: abre el formulario otra vez.

# Under each refusal.
nothing-changed = No ha cambiado nada.

# A bug of ours; $id finds it in the log.
fault =
    Algo ha fallado por mi parte. Si estabas cambiando algo, mira `/connects history` antes de repetirlo.
    Avisa a quien gestiona este bot: `{ $id }`
unshowable = Está hecho, pero Discord no quiso mostrar la respuesta. Mírala con `/connects history` o `/connects balance`.

# Refusals that don't come from the ledger.
refused-stale = Este botón es de una versión anterior del bot. Usa el comando otra vez para tener uno nuevo.
refused-command = Este comando ha cambiado desde que tu Discord lo cargó. Espera un minuto o reinicia Discord y vuelve a intentarlo.
refused-permissions = Para eso necesitas { $permissions }. Pídelo a alguien que administre este servidor.
refused-bot-permissions = Para eso necesito aquí { $permissions }. Me lo puede dar alguien que administre este servidor.
refused-server-only = Eso funciona solo en un servidor, no en mensajes directos.
queued = { $before ->
        [one] Tu respuesta está en la cola: hay otra antes. Aparecerá aquí.
       *[other] Tu respuesta está en la cola: hay otras { $before } antes. Aparecerá aquí.
    }
refused-cooldown = Vas muy rápido. Vuelve a intentarlo en { $seconds } s.
refused-check = Aquí no puedes usar eso.
refused-value = Aquí no puedo usar «{ $value }». Revísalo y vuelve a intentarlo.
refused-value-empty = Una de las opciones no sirve tal como está. Revísalas y vuelve a intentarlo.
