# The panel of a server, and the greeting of a bot that has just joined.

cmd-server-panel = Publique uma mensagem com botões, para usar o bot sem digitar comandos
    .channel = Onde, se não for aqui

server-panel = Painel: <#{ $channel }>
panel-title = Seus Connects do Upwork
panel-log = **Enviou uma proposta?** Cole a vaga e eu faço as contas: quanto custou, quanto resta, no que deu.
panel-mine = **Meus Connects**: quantos você tem e quando expiram.
panel-best = **Melhores vagas**: quais vagas abertas merecem seus Connects.
panel-private = As respostas são só para você. Nunca abro o Upwork nem peço senha.
panel-start = Começar
panel-button-mine = Meus Connects
panel-button-best = Melhores vagas
panel-button-help = Ajuda

greeting-title = Olá
greeting-about = Faço as contas dos Connects do Upwork: quantos cada pessoa tem, quando expiram, quanto custou cada proposta.
greeting-private = As respostas são só para você. Nunca abro o Upwork nem peço senha.
greeting-managers = **Administração**: escolha onde publico, e ponha em um canal uma mensagem com botões para todos.
greeting-try = Experimente
greeting-button-setup = Configurar
greeting-button-panel = Publicar o painel aqui
button-panel-post = Publicar o painel aqui

panel-comes = O painel chega a <#{ $channel }> em segundos.
panel-kept = Se alguém o excluir, publico de novo.
panel-there = O painel está em <#{ $channel }>.
panel-move = Para mudar de lugar, use `/server panel` em outro canal.
panel-trouble = O lugar do painel é <#{ $channel }>, mas { $reason }
panel-tried-again = Vou tentar de novo agora.
panel-not-posted = Até lá, o painel não é publicado ali.
panel-removed = O painel foi retirado. Quem gosta de comandos segue como antes.
panel-none = Não há painel aqui.
button-panel-remove = Retirar
button-panel-show = Mostrar

# The greeting of a server's owner, in a direct message.
greeting-owner = No seu servidor, `/server setup` escolhe onde publico, e `/server panel` põe em um canal uma mensagem com botões.
