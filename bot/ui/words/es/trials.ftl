# Fair trials of two openings of a template: the form, the state of a trial, and its end.

form-trial = Probar otro inicio
form-trial-opening = El otro inicio
form-trial-opening-hint = Un sorteo da a cada borrador este inicio o el actual, que está aquí
button-trial-new = Probar otro inicio
button-trial = La prueba
button-trial-keep = Terminar · dejar { $arm }
button-trial-resume = Seguir con la prueba
button-trial-template = La plantilla

trial-title = { $state ->
        [won-a] **A** recibe más respuestas
        [won-b] **B** recibe más respuestas
        [even] Ninguno recibe el doble de respuestas
        [ended-a] Terminada: queda **A**
        [ended-b] Terminada: queda **B**
       *[open] Aún sin ganador
    }
trial-started = **En marcha.** Cada borrador de { $template } para un trabajo nuevo recibe por sorteo uno de los dos inicios.
trial-of = Dos inicios de { $template }
trial-arm = **{ $arm }** · { $known ->
        [0] ningún resultado conocido
        [one] **{ $replies }** de 1 conocida con respuesta
       *[other] **{ $replies }** de { $known } conocidas con respuesta
    } · { $sent } enviadas
trial-range = { $bounds ->
        [both] A recibe { $low }–{ $high } veces las respuestas de B.
        [low] A recibe al menos { $low } veces las respuestas de B.
        [high] A recibe como mucho { $high } veces las respuestas de B.
       *[none] Aún no se sabe cuál recibe más respuestas.
    }
trial-more = Faltan: { $more ->
        [one] 1 resultado conocido
       *[other] unos { $more } resultados conocidos
    }, para notar en 4 de 5 casos el doble de respuestas. { $time ->
        [none] Aún no conozco ningún resultado tuyo, así que no puedo decir cuánto tardará.
       *[other] A tu ritmo de { $pace } por semana: { $time }.
    }
trial-weeks = { $weeks ->
        [one] 1 semana
       *[other] { $weeks } semanas
    }
trial-years = { $years ->
        [one] 1 año más o menos
       *[other] unos { $years } años
    }
trial-far = Falta mucho: mejor termínala y deja el inicio que te guste, o prueba uno más distinto.
trial-about = Solo cuentan resultados conocidos de propuestas de más de 30 días; el silencio no es un *no*. Cada una cuenta por su sorteo, aunque cambies el texto. Dos inicios iguales dan ganador en un 5 % de las pruebas como mucho.
trial-line = Prueba de dos inicios · A: { $a-known ->
        [0] sin datos
       *[other] { $a-replies } de { $a-known } conocidas con respuesta
    }, { $a-sent } enviadas · B: { $b-known ->
        [0] sin datos
       *[other] { $b-replies } de { $b-known }
    }, { $b-sent } enviadas · { $state ->
        [won-a] A recibe más respuestas
        [won-b] B recibe más respuestas
        [even] ninguno recibe el doble de respuestas
       *[open] aún sin ganador
    }
draft-drawn = A este trabajo le tocó por sorteo el inicio **{ $arm }**: hay una prueba de dos inicios en marcha.
