cmd-server = Dónde y qué publico en este servidor
cmd-server-setup = Elige el canal, la hora y lo que publico ahí
cmd-server-log = Qué se hizo en el tablero de trabajos y quién lo hizo, y deshazlo
cmd-server-show = Qué está configurado, qué permisos me faltan y qué no se pudo publicar

server-title = Este servidor
server-nothing = Aún no hay nada configurado. Los miembros pueden usar todos los comandos; yo solo no publico nada por mi cuenta.
server-channel = Canal: <#{ $channel }>
server-no-channel = Canal: ninguno, así que no publico nada aquí.
server-digest = Una vez al día a las { $hour }:00, { $zone }
server-posts = { $what ->
        [both] Renovaciones y avisos de vencimiento
        [refills] Solo renovaciones
        [expiries] Solo avisos de vencimiento
       *[nothing] Nada
    } de los miembros que eligieron este canal
server-mentions = { $mentions ->
        [members] Los miembros de un resumen reciben notificación: eligieron este canal.
       *[nobody] No se notifica a nadie.
    }
server-summary = El día 1 de cada mes a las { $hour }:00: las cifras del servidor, si hay nuevas
server-people = { $people ->
        [none] Menos de cinco miembros participan
       *[other] { $people } miembros participan
    } en `/stats community`.
server-ready = Ahí tengo todos los permisos que necesito.
server-gone = Ya no puedo ver ese canal. Elige otro con `/server setup`.
server-missing = En <#{ $channel }> me falta **{ $permissions }**. Dáselo a mi rol en los ajustes de ese canal, en Permisos.
server-parked = { $count ->
        [one] No se pudo publicar un mensaje
       *[other] No se pudieron publicar { $count } mensajes
    }: { $reason }
server-released = { $count ->
        [0] No hay nada que reenviar.
        [one] Un mensaje va en camino otra vez.
       *[other] { $count } mensajes van en camino otra vez.
    }
server-who = Qué miembros pueden usar qué comando lo decides tú: Ajustes del servidor → Integraciones → este bot.

# The answer to the button Test it under /server show.
server-test-title = { $fine ->
        [yes] Todos los canales funcionan
       *[no] No todos los canales funcionan
    }
server-test-name = Prueba
server-test-post = La administración prueba si puedo publicar aquí. Quito este mensaje enseguida.
server-test-nothing = Aún no hay ningún canal elegido: `/server setup`
server-test-fine = <#{ $channel }>: funciona. Publiqué un mensaje de prueba y lo quité.
server-test-allowed = <#{ $channel }>: funciona. No publiqué ninguna prueba, porque no puedo quitar una publicación sin **Gestionar publicaciones**.
server-test-left = <#{ $channel }>: funciona, pero no pude quitar [el mensaje de prueba]({ $link }). Bórralo, por favor.
server-test-gone = <#{ $channel }>: ya no puedo ver este canal. Elige otro con `/server setup`.
server-test-failed = <#{ $channel }>: Discord no aceptó mi mensaje de prueba. Inténtalo dentro de un minuto, y borra el mensaje de prueba si quedó alguno ahí.

button-server-test = Probar
button-send-again = Reenviar
button-setup = Cambiar
# The card of /server setup. Each tap is saved at once.
server-setup-about = Elige el canal y la hora de mis publicaciones:
server-setup-posts = **Qué publico** (toca para cambiar):
form-channel = Canal
menu-server-zone = Zona horaria del servidor
button-no-channel = No publicar nada
button-server = Ver la configuración
button-server-jobs = Trabajos compartidos
server-jobs-title = Trabajos compartidos
server-jobs-about = Elige un canal o un foro. Cada trabajo que comparten los miembros es ahí una tarjeta, con botones para todo el mundo, y la mantengo al día. Los trabajos nuevos van ahí; lo ya publicado se queda donde está.
server-jobs-tags = En un foro pongo las etiquetas *Reciente*, *Con propuestas*, *Terminado* y la categoría. Con **Gestionar canales** creo las que falten; con **Gestionar publicaciones** puedo borrar una publicación.
server-jobs = Trabajos compartidos: <#{ $channel }>
form-jobs-channel = Canal o foro de trabajos compartidos
button-no-jobs = No publicar trabajos
button-back = Atrás
choice-refills = Renovaciones
choice-expiries = Avisos de vencimiento
choice-summary = Cifras una vez al mes
switch-mentions = Notificar a los miembros

permission-view_channel = Ver canal
permission-send_messages = Enviar mensajes
permission-read_message_history = Leer el historial de mensajes
permission-attach_files = Adjuntar archivos
permission-send_messages_in_threads = Enviar mensajes en hilos

parked-dm-closed = tus mensajes directos están cerrados para mí. Permítelos en los ajustes de privacidad de este servidor.
parked-no-permission = no tengo permiso para publicar ahí.
parked-no-channel = no hay ningún canal para eso.
parked-left-server = me quitaron de ese servidor.
parked-locked-post = la publicación está bloqueada, y no tengo permiso para abrirla.
parked-no-user = esa cuenta ya no existe.
parked-unclear = puede que ya esté ahí, y desde entonces se escribió tanto que no lo sé. Míralo antes.
parked-refused = Discord lo rechazó.
parked-gave-up = Discord no lo aceptó tras muchos intentos.
post-removed = Eliminado
