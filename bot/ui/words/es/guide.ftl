# /guide: what there is to know about Connects. A topic fits on a phone: its number first, the next step last.

cmd-guide = Qué son los Connects, por plan, cómo vencen, cómo vuelven y cómo gastarlos mejor
    .topic = Un tema, o una pregunta con tus palabras

guide-title = Los Connects, explicados
guide-about = Elige un tema o pregunta: `/guía tema: me los devuelven si el trabajo vence`.
guide-unknown = No tengo nada sobre «{ $asked }». Esto es lo que hay:
guide-row = **{ $title }** · { $short }
guide-foot = Cada tema indica su fuente y su fecha. Lo que no dice Upwork va marcado.
menu-guide = Otro tema
button-source = En Upwork

guide-sources = Fuente: { $sources }
guide-source = { $page }, { $dated ->
        [about] hacia { $as_of }
        [undated] sin fecha
       *[exactly] { $as_of }
    }{ $official ->
        [yes] { "" }
       *[no] { " " }(no oficial)
    }
source-get = Ayuda de Upwork, «Get Connects»
source-balance = Ayuda de Upwork, «Connects balance, rollover and history»
source-returned = Ayuda de Upwork, «Returned Connects»
source-faq = Ayuda de Upwork, preguntas
source-understand = Ayuda de Upwork, Connects
source-boost = Ayuda de Upwork, «Boost your proposal»
source-agent = Guía de propuestas de Upwork
source-placebo = Ayuda de Upwork, pruebas de boost
source-badge = Ayuda de Upwork, «Availability Badge»
source-billing = Ayuda de Upwork, «Membership Billing»
source-review = Ayuda de Upwork, propuestas
source-respond = Ayuda de Upwork, invitaciones
source-interviews = comunicado de Upwork
source-prices = comunicado de Upwork
source-sign-up = comunicado de Upwork
source-history = Ayuda de Upwork, Connects
source-members = páginas de miembros
source-vendors = cifras de proveedores
source-staff = personal de Upwork
source-one-member = cifras de un freelancer
source-reading = lectura nuestra

# What the member has, first on the card where it has to do with the topic.
guide-own-worth = Tienes **{ $connects }**: { $usd } al precio de hoy.
guide-own-proposals = Tienes **{ $connects }**: { $most ->
        [0] no alcanza para una propuesta.
        [one] { $fewest }–{ $most } propuesta.
       *[other] { $fewest }–{ $most } propuestas.
    }
guide-own-plan = Tienes **{ $connects }** en { $plan }{ $on ->
        [none] ; no sé cuándo empieza tu ciclo.
        [nothing] : sin Connects mensuales.
       *[other] ; próxima renovación: **{ $amount }** el { $on }.
    }
guide-own-expiry = Tienes **{ $connects }**{ $on ->
        [none] .
       *[other] ; **{ $amount }** { $amount ->
            [one] vence
           *[other] vencen
        } el { $on } ({ $when }).
    }
guide-own-weeks = Tienes **{ $connects }**: { $weeks ->
        [0] menos de una semana
        [one] 1 semana
       *[other] { $weeks } semanas
    } de insignia a 14 por semana.

guide-basics = Qué son los Connects
    .short = qué pagan y qué es gratis
guide-basics-body =
    { "" }**US$0,15** cada uno: los Connects son lo que cuesta responder a un trabajo en Upwork.
    - Una propuesta cuesta de 7 a 27 en casi todos los anuncios vistos en 2026. Lo dice el anuncio (a veces, cero) y puede cambiar mientras está abierto: registra lo que pagaste.
    - Gratis: invitaciones, ofertas directas, pedidos de Project Catalog.
    - También pagan boosts y la insignia de disponibilidad.
    - Son de la cuenta: ni se transfieren ni se cambian por dinero.
guide-basics-next = Siguiente: `/proposal send` con el enlace de un trabajo lo registra, con la propuesta y sus Connects.

guide-why = Por qué existen
    .short = y por qué cuestan más que antes
guide-why-body =
    { "" }**2 Connects** era una propuesta normal en 2016; más de 20 es habitual desde 2025, según cuentan los miembros.
    Un precio hace que todo el mundo elija: menos propuestas descuidadas para el cliente, menos competencia para ti, ingresos para Upwork. Así lo leemos nosotros; no encontramos ninguna página donde Upwork dé sus motivos.
    Un recuento de muchos anuncios: las propuestas por trabajo bajaron un 14 % en 2024 y un 7 % en 2025; la tasa de respuesta de los clientes fue del 15 % en 2025, tras un 11 % en 2023.
guide-why-next = Siguiente: `/stats me` muestra lo que te cuesta de verdad una respuesta.

guide-plans = Connects por plan
    .short = quién recibe cuántos y cuándo
guide-plans-body =
    { "" }**100 al mes en Plus; 10 o ninguno en Basic.**
    - Plus: 90 y los 10 gratis, por US$19,99 según los miembros.
    - Basic: 10 si venían en tu oferta de registro; si no, solo tras comprar Connects o Plus.
    - Agencias: ninguno (páginas de 2021–23). Agency Plus puede comprar para su fondo; Agency Basic gasta lo que le queda.
    Llegan el primer día de tu ciclo de facturación; del 29 al 31 pasa al 1 (página antigua). Al mejorar de plan, 97 en vez de 100 ese mes es correcto: los 10 gratis llegan en parte.
guide-plans-next = Siguiente: `/profile plan` si el tuyo es otro; `/connects forecast` compara Plus con tu uso.

guide-earning = Ganar más
    .short = entrevistas, insignias, códigos, comprar
guide-earning-body =
    { "" }**Nada está prometido.** Lo que ha dado Connects:
    - A veces, si responde un cliente consolidado: no se dice cuántos (10 en 2020). No por invitaciones.
    - Rising Talent: 30, una vez (2017–22). Top Rated: ninguno.
    - Certificaciones, códigos promocionales, tareas para nuevos: una vez, cantidad variable.
    Terminar trabajos, referidos y cursos no dan, que sepamos. Lo seguro es comprar: US$0,15 cada uno, más impuestos a veces.
guide-earning-next = Siguiente: registra lo recibido con `/connects añadir origen:Recompensa` y lo comprado con `origen:Compra`.

guide-strategy = Gastarlos bien
    .short = qué trabajos valen la pena
guide-strategy-body =
    { "" }**1 de 100:** con 20 Connects (US$3), un trabajo que te deja US$300 compensa desde esa probabilidad de contrato. Sopesa probabilidad y valor, no solo el precio.
    - Sé de los primeros: dicen que postular en la primera hora suma de 5 a 10 puntos de respuesta.
    - Mira al cliente: pago verificado, tasa de contratación, contratos anteriores. Casi la mitad de los anuncios en áreas con demanda acaba sin contrato.
    - Pocas y acertadas: con menos de diez propuestas ninguna cifra dice mucho.
    - El boost, al final; una mejor primera línea es gratis.
    Son cifras de proveedores y criterio nuestro, no de Upwork.
guide-strategy-next = Siguiente: `/stats me` para tus propias tasas, `/job list` para lo que está abierto.

guide-writing = Escribir una propuesta
    .short = qué lleva una carta de presentación
guide-writing-body =
    { "" }**Un anuncio, una carta**, y corta:
    - Primera línea: su problema, con sus palabras. Nada de «Dear hiring manager».
    - Evidencia: un trabajo parecido, qué resultó, dónde verlo.
    - Cómo: los dos o tres pasos que darías, y cuándo empiezas.
    - Responde a todas las preguntas del anuncio.
    - Termina con una pregunta fácil de responder.
    - Sin correo ni teléfono: Upwork los prohíbe antes de un contrato.
    Tienes una propuesta por trabajo: reléela. Qué es una buena carta lo decimos nosotros, no Upwork.
guide-writing-next = Siguiente: `/proposal draft` rellena una plantilla tuya, y `/proposal check` la lee como un cliente.

guide-clients = Del lado del cliente
    .short = qué ve y qué hace un cliente
guide-clients-body =
    { "" }**15 %**: cuánto respondieron los clientes en 2025, según un proveedor y en todo el mercado.
    Un cliente puede escribirte, preseleccionarte, contratarte, rechazarte o archivarte; las propuestas con boost van arriba. Desde finales de 2025, la tuya muestra *Viewed by client* si la vieron.
    - Cerrado antes de cualquier contrato: tus Connects vuelven.
    - Contratan a otra persona, te rechazan o hay silencio: no vuelven.
    - Sin actividad, un anuncio vence a los 30 días más o menos (Upwork, 2023), y no vuelve nada.
guide-clients-next = Siguiente: anota lo que pasó con `/proposal update`, y el final con `/job close`.

guide-expiry = Acumulación y vencimiento
    .short = cuánto duran y cuáles se van antes
guide-expiry-body =
    { "" }**Un año** desde el día en que llegaron, comprados o gratis; después se pierden.
    - Hasta entonces se acumula todo: sin límite. Los topes de 140 y luego 200 son historia (2015–22).
    - Primero se usan los más antiguos.
    - Upwork muestra solo cuántos vencen en los próximos 30 días, no en qué día. Yo anoto cada día.
    - Lo vencido no vuelve. Para los Connects devueltos ninguna página da un día: cuento su fecha anterior, para avisarte pronto.
guide-expiry-next = Siguiente: `/connects expiring` muestra cada lote; `/profile reminders` ajusta los avisos.

guide-returns = Devoluciones
    .short = cuándo vuelven los Connects, y cuándo no
guide-returns-body =
    { "" }**Dos casos** los devuelven, como Connects, nunca como dinero:
    - el cliente cierra el trabajo antes de cualquier contrato;
    - Upwork elimina el anuncio por incumplir sus reglas.
    Un boost aún abierto vuelve también, en una línea aparte. No se conoce un plazo: un cierre meses después puede contar igual.
    No vuelve nada por una propuesta rechazada o retirada, cuando contratan a otra persona, ni cuando el anuncio simplemente vence. El «reembolso tras 14 días de silencio» de los foros no existe.
guide-returns-next = Siguiente: `/job close` registra lo que vuelve; `/propuesta lista estado:Aún podrían devolver Connects` muestra lo que aún podría volver.

guide-boosts = Boosts
    .short = la subasta, y cuándo vuelve una puja
guide-boosts-body =
    { "" }**4 puestos, y pagas lo que pujas**, al momento, aparte de la propuesta.
    - La subasta acaba a los 7 días o con el primer contrato.
    - Se queda: el cliente interactúa mientras dura, o mantienes un puesto al final.
    - Vuelve: te superan antes, o cierran el trabajo con el boost abierto.
    - Consejo de Upwork: lo mínimo para un puesto, a menudo 1.
    - Upwork habla de hasta un 24 % más de contratos: el mejor caso, y sobre poco.
    No está claro si la puja se queda solo con que la abran.
guide-boosts-next = Siguiente: `/proposal update` con *Boost superado* recupera la puja; `/stats me` compara con y sin boost.

guide-badge = Insignia de disponibilidad
    .short = «Available now», por semanas
guide-badge-body =
    { "" }**1 Connect cada vez**, repartidos por la semana: a 14 por semana, uno cada 12 horas, unos 61 o US$9 al mes.
    - El precio semanal sigue la demanda. Tú fijas lo máximo que pagas; por encima, la insignia se apaga.
    - Eran 2 por semana en 2021; en enero de 2026 se vieron 14 (no oficial). La página de ayuda es antigua.
    - El historial de Upwork muestra una línea por día. Los días que nadie registró son el motivo habitual de que un saldo no cuadre.
guide-badge-next = Siguiente: `/connects gastar para:Insignia de disponibilidad` para una semana de insignia, `/connects reconcile` si los números no cuadran.

guide-newcomers = Costos al empezar
    .short = qué cuesta el primer trabajo
guide-newcomers-body =
    { "" }**Unos US$60** por un primer trabajo, si lo gana una de cada 25 propuestas a 16 Connects: 400 Connects. Un freelancer contó de 20 a 30 por trabajo en 2024; no es oficial, y lo tuyo será distinto.
    - Registrarse daba 20 en 2019 y 40 en 2020; lo que da hoy no está publicado.
    - Plus no es un descuento: sus 90 cuestan 22 centavos cada uno; comprados, 15.
    - Las invitaciones son gratis, así que un perfil completo compensa primero.
    - Empieza con anuncios pequeños y recientes de clientes que contratan.
guide-newcomers-next = Siguiente: `/start` con lo que tienes; luego `/connects forecast` dice cuánto dura.

guide-scams = Estafas
    .short = las señales y qué hacer
guide-scams-body =
    { "" }**Nunca pagas por cobrar.** Señales, en un anuncio o en su chat:
    - «Escríbeme por Telegram»: Upwork lo prohíbe antes de un contrato.
    - Pagas primero: depósito, curso, tarifa o cheque.
    - Pago fuera de Upwork, en cripto o tarjetas regalo.
    - Un enlace que imita a Upwork, o una página que pide tu contraseña.
    - Quieren alquilar tu cuenta.
    - Un trabajo entero como prueba gratis; un precio demasiado bueno.
    Una señal no basta: hay clientes honestos que hacen bots de Telegram. Denuncia el anuncio: si Upwork lo elimina, tus Connects vuelven.
guide-scams-next = Siguiente: `/job close` con *Eliminado por Upwork* registra lo que vuelve.

cmd-help = Qué hace este bot y para qué sirve cada comando

help-title = Connects Bot
button-all-commands = Todos los comandos
help-about = Tus Connects de Upwork, donde ya conversas: cuántos tienes, cuándo vence cada uno, cuánto costó cada propuesta.
help-begin = **Empieza** con `/start`: tu saldo y tu plan.
help-daily = **¿Enviaste una propuesta?** `/proposal send` con el enlace y lo que costó: trabajo, propuesta y Connects de una vez.
help-later =
    { "" }**¿Novedades?** `/proposal update` · **¿Trabajo cerrado?** `/job close`
    { "" }**Todo en una tarjeta:** `/me` · **Un recordatorio propio:** `/remind`
help-differs = **¿Upwork muestra otro número?** `/connects reconcile` averigua por qué · `/connects import` trae tu historial
help-guide = **¿Es nuevo para ti?** `/guide` explica los Connects, tema a tema, o responde a una pregunta con tus palabras
help-connects = **/connects** saldo · gastar · añadir · historial · vencimientos · previsión · deshacer · importar · comparar · exportar
help-jobs = **/trabajo** registrar · lista · mejores · vale-la-pena · ver · editar · cerrar
help-proposals = **/propuesta** borrador · analizar · enviar · actualizar · repaso · lista · ver
help-templates = **/plantilla** añadir · editar · ver · lista · borrar
help-reviews = **/revisión** pedir · cola
help-stats = **/cifras** mías · informe · comunidad · clasificación
help-you = **/perfil** ver · plan · habilidades · recordatorios · totales
help-privacy = **/privacidad** ver · exportar · borrar
help-server = **/servidor** configurar · panel · ver · registro (para la administración)
menu-commands = Qué hace cada comando
help-command = { $command } · { $about }
help-menu = O mantén pulsado (clic derecho) un mensaje con un enlace de Upwork → Aplicaciones → *Registrar trabajo*, o *Reportar trabajo* si está compartido aquí.
help-private = Las respuestas solo las ves tú. Nunca abro Upwork, no pido contraseñas y no envío nada allí.
