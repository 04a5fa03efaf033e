# Words that every card shares. [one] holds for 0, too, so choices print the number.

connects = { $amount ->
        [0] 0 Connects
        [one] { $amount } Connect
       *[other] { $amount } Connects
    }

# Patterns of Unicode's CLDR for dates, money and numbers.
format-day = d MMM y
format-short-day = d MMM
format-month = MMM
format-weekday = EEEE
format-month-of-year = MMM y
format-usd = ¤ #,##0.00;−¤ #,##0.00
format-usd-whole = ¤ #,##0;−¤ #,##0
format-number = #,##0;−#,##0
format-decimal = #,##0.0;−#,##0.0
format-tenths = #,##0.#;−#,##0.#
format-signed = +#,##0;−#,##0

more = … e mais { $count }
page = Página { $page } de { $pages }
button-previous = Anterior
button-next = Próxima
button-kept-form = Abrir o formulário de novo
kept-form = O que você digitou está guardado: abra o formulário de novo.

# Under each refusal.
nothing-changed = Nada mudou.

fault =
    Algo deu errado do meu lado. Se você estava mudando algo, veja `/connects history` antes de repetir.
    Avise quem mantém este bot: `{ $id }`
unshowable = Está feito, mas o Discord não mostrou a resposta. Veja em `/connects history` ou `/connects balance`.

refused-stale = Este botão é de uma versão antiga do bot. Use o comando de novo para receber um novo.
refused-command = Este comando mudou desde que seu Discord o carregou. Espere um minuto ou reinicie o Discord e tente de novo.
refused-permissions = Para isso você precisa de: { $permissions }. Fale com quem administra este servidor.
refused-bot-permissions = Para isso eu preciso aqui de: { $permissions }. Quem administra este servidor pode me dar.
refused-server-only = Isso só funciona em um servidor, não em mensagem direta.
queued = { $before ->
        [one] Sua resposta está na fila: há { $before } na frente. Ela vai aparecer aqui.
       *[other] Sua resposta está na fila: há { $before } na frente. Ela vai aparecer aqui.
    }
refused-cooldown = Rápido demais. Tente de novo em { $seconds } s.
refused-check = Você não pode usar isso aqui.
refused-value = Não posso usar “{ $value }” aqui. Confira e tente de novo.
refused-value-empty = Uma das opções não serve como está. Confira e tente de novo.
