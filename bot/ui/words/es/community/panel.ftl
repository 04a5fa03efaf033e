# The panel of a server, and the greeting of a bot that has just joined.

cmd-server-panel = Publica un mensaje con botones para que los miembros me usen sin escribir comandos
    .channel = Dónde, si no es aquí

server-panel = Panel: <#{ $channel }>
panel-title = Tus Connects de Upwork
panel-log = **¿Enviaste una propuesta?** Pega el trabajo y llevo la cuenta: lo que costó, lo que queda, en qué acabó.
panel-mine = **Mis Connects**: cuántos tienes y cuándo vence cada uno.
panel-best = **Mejores trabajos**: qué trabajos abiertos merecen tus Connects.
panel-private = Las respuestas solo las ves tú. Nunca abro Upwork ni pido contraseñas.
panel-start = Empezar
panel-button-mine = Mis Connects
panel-button-best = Mejores trabajos
panel-button-help = Ayuda

greeting-title = Hola
greeting-about = Llevo la cuenta de los Connects de Upwork: cuántos tiene cada cual, cuándo vencen, cuánto costó cada propuesta.
greeting-private = Las respuestas solo las ves tú. Nunca abro Upwork ni pido contraseñas.
greeting-managers = **Administración**: elige dónde publico, y pon en un canal un mensaje con botones para todo el mundo.
greeting-try = Pruébalo
greeting-button-setup = Configurar
greeting-button-panel = Publicar el panel aquí
button-panel-post = Publicar el panel aquí

panel-comes = El panel llega a <#{ $channel }> en unos segundos.
panel-kept = Si alguien lo borra, lo publico otra vez.
panel-there = El panel está en <#{ $channel }>.
panel-move = Para moverlo, usa `/server panel` en otro canal.
panel-trouble = El panel va en <#{ $channel }>, pero { $reason }
panel-tried-again = Lo intento otra vez ahora.
panel-not-posted = Hasta entonces el panel no se publica ahí.
panel-removed = El panel está retirado. Quien prefiera los comandos sigue como antes.
panel-none = Aquí no hay panel.
button-panel-remove = Retirarlo
button-panel-show = Mostrarlo

# The greeting of a server's owner, in a direct message.
greeting-owner = En tu servidor, `/server setup` elige dónde publico, y `/server panel` pone un mensaje con botones en un canal.
