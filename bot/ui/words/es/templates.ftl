# Templates of proposals, the drafts that are made of them, and the lines of a portfolio.

cmd-template = Tus propias plantillas de propuestas, y cómo les va
cmd-template-add = Una plantilla nueva: escríbela, o tráela de un archivo Markdown
    .name = Cómo la llamas
    .category = El tipo de trabajos para el que es (si lo dejas vacío, cualquiera)
    .file = Un archivo Markdown; uno que exporté trae todas sus plantillas
cmd-template-edit = Cambia una plantilla. Las versiones anteriores se guardan
    .name = Qué plantilla
cmd-template-show = Una plantilla, sus versiones y en qué acabaron las propuestas enviadas con ella
    .name = Qué plantilla
    .version = Una versión anterior, por su número
cmd-template-list = Todas tus plantillas, con sus resultados
cmd-template-remove = Borra una plantilla con todas sus versiones
    .name = Qué plantilla
cmd-proposal-draft = Un borrador para un trabajo desde tu mejor plantilla. Nadie más lo ve
    .job = El enlace del trabajo, o elige uno
    .template = Qué plantilla, si no es la que mejores resultados tiene

form-template = Una plantilla
form-template-name = Nombre
form-template-body = La plantilla
form-template-body-hint = Huecos: client.name, job.title, rate, skills, portfolio, words; p. ej. Hi {"{{"} client.name {"}}"},
form-template-more = Más de la plantilla
form-template-more-hint = Solo si no cabe arriba
form-template-category = Para trabajos de esta categoría
form-template-category-hint = Déjalo vacío para cualquier tipo de trabajo

template-saved = Guardada.
template-about = { $category ->
        [none] Para cualquier trabajo
       *[other] Para { $category }
    } · versión { $number } de { $when }
template-older = Esta es una versión anterior; se usa la versión { $newest }.
template-line = **{ $name }** · { $category ->
        [none] cualquier trabajo
       *[other] { $category }
    } · versión { $number }
template-figures = { $sent ->
        [0] Aún sin envíos
       *[other] { $known ->
            [0] { $sent } enviadas, aún sin resultados conocidos
           *[other] **{ $replies }** de { $known } respondidas ({ $low }–{ $high } %), **{ $hires }** de { $ended } contratos ({ $from }–{ $to } %)
        }
    }
template-all-figures = { $figures } · { $sent } enviadas, { $unknown } sin datos
template-unknown = { $sent } enviadas{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } sin resultado conocido
    }{ $young ->
        [0] { "" }
       *[other] , { $young } de menos de 30 días
    }
template-intervals = Los rangos aciertan 9 de cada 10 veces.
template-of-version = Esta versión: { $figures }
templates-title = { $count ->
        [0] Aún no hay plantillas
        [one] **1** plantilla
       *[other] **{ $count }** plantillas
    }
templates-begin = Una plantilla es tu propio texto con huecos como `{"{{"} client.name {"}}"}`. `/proposal draft` la rellena para un trabajo y marca lo que queda por escribir.
templates-portfolio = { $lines ->
        [0] Añade líneas sobre trabajos terminados: los borradores usan las que nombran habilidades del trabajo.
        [one] 1 línea de portafolio: los borradores la usan si nombra una habilidad del trabajo.
       *[other] { $lines } líneas de portafolio: se usan las que nombran habilidades del trabajo.
    }
templates-exported = Todas tus plantillas en un archivo Markdown. `/template add` con el archivo las trae de vuelta.
template-remove-first = ¿Borrar **{ $name }** con { $versions ->
        [one] su única versión
       *[other] sus { $versions } versiones
    }? Las propuestas enviadas con ella se quedan, sin su nombre.
template-removed = **Borrada.** La plantilla y todas sus versiones ya no están.

portfolio-title = { $lines ->
        [0] Aún no hay líneas de portafolio
        [one] **1** línea de portafolio
       *[other] **{ $lines }** líneas de portafolio
    }
portfolio-about = Un borrador recibe hasta tres líneas que nombren una habilidad del trabajo, con sus palabras o como etiqueta: *Cut a report from 9 minutes to 14 seconds #postgres*.
form-portfolio = Tu portafolio
form-portfolio-lines = Una línea por cada proyecto terminado
form-portfolio-lines-hint = Hasta 20 líneas de 300 caracteres, cada una con su resultado; etiquetas como #react-native

draft-card-title = { $missing ->
        [0] Tu borrador está completo
        [one] **1** parte por escribir
       *[other] **{ $missing }** partes por escribir
    }
draft-for = **{ $job }** · { $template ->
        [none] su plantilla se borró
       *[other] de { $template }, versión { $number }
    }
draft-reason-record = Tu mejor plantilla para este trabajo por resultados: { $figures }.
draft-reason-newest = Aún no se conoce ningún resultado de tus plantillas, así que es la más nueva que encaja.
draft-reason-only = Tu única plantilla que encaja.
draft-reason-named = La plantilla que indicaste.
draft-kept-since = Cambiaste este borrador { $when }. *Empezar de nuevo* hace otro.
draft-missing = Por escribir: { $marks }
draft-answers = { $count ->
        [one] 1 pregunta del anuncio, aparte en el formulario.
       *[other] { $count } preguntas del anuncio, aparte en el formulario.
    }
draft-own-words = Las palabras del cliente: { $words }
draft-without-post = Pega el anuncio del cliente en el formulario: se rellenan su nombre, sus preguntas y sus palabras.
draft-common = Tus { $hired } propuestas con contrato en esta categoría: { $traits }.
draft-trait-length = { $most ->
        [one] { $least }–{ $most } palabra
       *[other] { $least }–{ $most } palabras
    }
draft-trait-opening-question = { $hits } de { $of } empezaban con una pregunta
draft-trait-opening-sender = { $hits } de { $of } empezaban hablando de ti
draft-trait-opening-number = { $hits } de { $of } empezaban con un número
draft-trait-asks-yes = { $hits } de { $of } acababan con una pregunta
draft-trait-asks-no = { $hits } de { $of } acababan sin pregunta
draft-trait-cost = { $most ->
        [one] { $least }–{ $most } Connect
       *[other] { $least }–{ $most } Connects
    }
draft-trait-boost-yes = { $hits } de { $of } con boost
draft-trait-boost-no = { $hits } de { $of } sin boost
draft-private = Solo tú ves esto. Se guarda hasta que envíes la propuesta o lo descartes, 90 días como mucho.
draft-over-first = ¿Hacer de nuevo el borrador para **{ $job }**? Se pierde lo que escribiste y pegaste.
draft-throw-first = ¿Descartar el borrador para **{ $job }**? Se pierde lo que escribiste y pegaste.
draft-thrown-away = **Descartado.** El borrador y el anuncio pegado están borrados.
draft-to-open = Tu borrador está listo para abrirlo.
form-kept-draft = Tu borrador
form-kept-draft-text = La propuesta
form-kept-draft-more = Más de la propuesta
form-kept-draft-more-hint = Solo si no cabe arriba
form-kept-draft-answers = Respuestas a las preguntas del cliente
form-kept-draft-answers-hint = Cada pregunta va tras un >, y tu respuesta debajo
form-kept-draft-missing = { $missing ->
        [one] Aún falta por escribir 1 parte del borrador
       *[other] Aún faltan por escribir { $missing } partes del borrador
    }
form-kept-draft-post = El anuncio del cliente
form-kept-draft-post-hint = Con él se rellenan el nombre, las preguntas y las palabras del cliente

button-template-new = Plantilla nueva
button-template-edit = Editar
button-template-remove = Borrar
button-template-remove-sure = Sí, borrar
button-template-back = Volver a la versión { $number }
button-templates = Plantillas
button-templates-export = Exportar
button-portfolio = Portafolio
button-portfolio-edit = Editar las líneas
button-draft = Hacer un borrador
button-kept-draft-open = Abrir el borrador
button-kept-draft-check = Analizarlo
button-kept-draft-use = Usarlo
button-kept-draft-over = Empezar de nuevo
button-kept-draft-throw = Descartar
menu-template = Abrir una plantilla
menu-template-version = Otra versión
template-version-option = Versión { $number }
