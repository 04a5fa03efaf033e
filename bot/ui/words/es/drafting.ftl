# The check of a draft: what a client sees first, and what to change, with the reason for each finding.

cmd-proposal-check = Qué echaría en falta un cliente en tu borrador. Nadie más lo ve
    .text = El borrador. Déjalo vacío para abrir un formulario para borrador y anuncio
    .job = El trabajo del borrador: su enlace, o elige uno

form-draft = Analizar un borrador
form-draft-text = Tu borrador
form-draft-more = Más de tu borrador
form-draft-more-hint = Solo si el borrador no cabe arriba
form-draft-post = El anuncio del cliente
form-draft-post-hint = Con el anuncio se comparan su nombre, sus preguntas y sus palabras

draft-title = { $count ->
        [0] Nada que cambiar
        [one] **1** cosa que cambiar
       *[other] **{ $count }** cosas que cambiar
    }
draft-first = Un cliente ve esto primero:
draft-finding = **{ $place }. { $title }** { $quote }
draft-finding-why = { $why } { $better }
draft-quote = «{ $quote }»
draft-more = { $count ->
        [one] … y 1 más en *Detalles*.
       *[other] … y { $count } más en *Detalles*.
    }
draft-size = { $words ->
        [one] 1 palabra
       *[other] { $words } palabras
    }, { $characters } de 5.000 caracteres.
draft-no-post = Sin el anuncio del cliente no comparo su nombre, preguntas ni palabras.
draft-other-language = Este borrador no está en inglés: solo analicé el nombre, la longitud, los enlaces, los datos de contacto, los huecos, el tono y si repite el inicio.
draft-kept = Solo tú ves esto; *Olvidar* lo borra.
draft-forgotten = **Olvidado.** Borré el borrador y las primeras líneas de tus borradores analizados.
draft-begin = Pega tu borrador en el formulario.
draft-open = Tu borrador está listo para editarlo.
button-draft-details = Detalles
button-draft-less = Las tres primeras
button-draft-edit = Editar y analizar
button-draft-forget = Olvidar

button-critique = Pedir una crítica
critique-sends = *Pedir una crítica* envía solo este borrador{ $post ->
        [yes] { " " }y su anuncio
       *[no] { "" }
    } a { $model } en { $host }.
critique-title = Crítica
critique-writing = Escribiendo …
critique-long = Cortada aquí: se hizo demasiado larga.
critique-slow = Cortada aquí: el resto tardaba demasiado.
critique-broken = Cortada aquí: el resto no llegó entero.
critique-by = De un modelo de lenguaje, que puede equivocarse. Tu borrador sigue igual.

draft-contact_details-email = Datos de contacto
    .why = Un correo antes de un contrato va contra las reglas de Upwork, también en palabras.
    .better = Quítalo: los mensajes de Upwork llegan al cliente.
draft-contact_details-phone = Datos de contacto
    .why = Un teléfono antes de un contrato va contra las reglas de Upwork, también en palabras.
    .better = Quítalo y ofrece una llamada por Upwork.
draft-contact_details-messenger = Datos de contacto
    .why = Llevar la conversación fuera de Upwork antes de un contrato va contra sus reglas.
    .better = Quítalo y ofrece un mensaje o una llamada por Upwork.
draft-outside_link = Un enlace que lleva fuera
    .why = Antes de un contrato no se permiten enlaces a sitios propios, calendarios, formularios, reuniones ni pagos.
    .better = Adjunta el trabajo, o enlaza una muestra sin datos de contacto.
draft-placeholder_left = Quedó un hueco sin rellenar
    .why = Falta rellenar esta parte: el cliente ve que el texto no es para él.
    .better = Pon lo que va ahí, o bórralo.
draft-clients_words_ignored-code = Falta la palabra que pide
    .why = El anuncio dice: «{ $quote }»
    .better = Pon «{ $better }» donde el anuncio lo pide.
draft-clients_words_ignored-own = Nada de esto viene del anuncio
    .why = Casi ninguna palabra de este trabajo está en el borrador: podría ser para cualquiera.
    .better = Nombra el problema del cliente con sus propias palabras.
draft-question_unanswered = Una pregunta sin respuesta
    .why = El anuncio pregunta: «{ $quote }»
    .better = Respóndela en una frase.
draft-no_name_or_wrong_name-wrong = Otro nombre
    .why = El anuncio da el nombre { $better }, y el borrador saluda a otra persona.
    .better = Escribe «Hi { $better },».
draft-no_name_or_wrong_name-missing = Sin nombre
    .why = El anuncio da el nombre { $better }, y el borrador no lo usa.
    .better = Empieza con «Hi { $better },».
draft-name_misspelled = El nombre está mal escrito
    .why = El anuncio lo escribe { $better }.
    .better = Copia el nombre del anuncio.
draft-weak_opening-sender = Las primeras líneas hablan de ti
    .why = El cliente lee solo unos 240 caracteres antes de abrir una propuesta, y estos podrían ser de cualquiera.
    .better = Empieza con el problema del cliente y lo primero que harías.
draft-weak_opening-anybody = Las primeras líneas valen para cualquier trabajo
    .why = El cliente lee solo unos 240 caracteres antes de abrir una propuesta, y ahí no hay ni una palabra del anuncio.
    .better = Empieza con un detalle que solo tenga este anuncio.
draft-no_proof-nothing = Sin evidencia
    .why = Nada aquí muestra un resultado de tu trabajo.
    .better = Añade un trabajo terminado como este, con un número: cómo estaba antes y cómo quedó.
draft-no_proof-boast = Sin evidencia
    .why = Años, estrellas, certificados y número de trabajos no demuestran nada por sí solos.
    .better = Añade un trabajo terminado como este, con un número: cómo estaba antes y cómo quedó.
draft-repeated_from_last = Las mismas palabras que antes
    .why = También están en un borrador tuyo anterior, así que no hablan de este trabajo.
    .better = Escribe otras primeras líneas para este cliente.
draft-too_long-characters = Demasiado largo para Upwork
    .why = El borrador tiene { $number } caracteres, y Upwork admite 5.000.
    .better = Deja las primeras líneas, una evidencia, las respuestas y una pregunta.
draft-too_long-words = Demasiado largo
    .why = El borrador tiene { $number } palabras; pocos clientes leen más de 600.
    .better = Deja las primeras líneas, una evidencia, las respuestas y una pregunta.
draft-too_short = Demasiado corto
    .why = { $number ->
        [one] Una palabra dice muy poco para distinguirte del resto.
       *[other] { $number } palabras dicen muy poco para distinguirte del resto.
    }
    .better = Di lo primero que harías y muestra un resultado; lo habitual son de 100 a 250 palabras.
draft-no_next_step_or_question = Sin pregunta ni siguiente paso
    .why = El cliente no tiene nada a lo que responder.
    .better = Termina con una pregunta sobre el trabajo, o con qué enviarías y cuándo.
draft-shouting_or_begging-begging = Suplicar o presumir
    .why = Hace que el cliente dude del trabajo.
    .better = En su lugar, di lo que has hecho.
draft-shouting_or_begging-shouting = Gritos
    .why = Las mayúsculas y muchas exclamaciones se leen como gritos.
    .better = Escríbelo en minúsculas, con una exclamación como mucho.
draft-stock_phrase = Una frase hecha
    .why = Los clientes la leen en una de cada dos propuestas.
    .better = Bórrala, o di qué significa para este trabajo.
draft-stock_phrase-greeting = Un saludo a nadie
    .why = Los clientes lo leen en una de cada dos propuestas.
    .better = Saluda por el nombre, o empieza por el trabajo.
draft-spelling = Ortografía
    .why = Probablemente debería ser «{ $better }».
    .better = Corrígelo.
