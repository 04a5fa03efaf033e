cmd-server = Onde e o que eu publico neste servidor
cmd-server-setup = Escolha o canal, a hora e o que publico lá
cmd-server-log = O que foi feito no mural de vagas, por quem, e como desfazer
cmd-server-show = O que está configurado, o que não me é permitido, e o que não foi publicado

server-title = Este servidor
server-nothing = Nada configurado ainda. Os membros podem usar todos os comandos; eu só não publico nada por conta própria.
server-channel = Canal: <#{ $channel }>
server-no-channel = Canal: nenhum, então não publico nada aqui.
server-digest = Uma vez por dia, às { $hour }:00, { $zone }
server-posts = { $what ->
        [both] Renovações e avisos de expiração
        [refills] Só renovações
        [expiries] Só avisos de expiração
       *[nothing] Nada
    } dos membros que escolheram este canal
server-mentions = { $mentions ->
        [members] Quem aparece em um resumo é notificado: escolheu este canal.
       *[nobody] Ninguém é notificado.
    }
server-summary = No dia 1º do mês, às { $hour }:00: os números do servidor, quando há novos
server-people = { $people ->
        [none] Menos de cinco membros participam
       *[other] { $people } membros participam
    } de `/stats community`.
server-ready = Tenho lá todas as permissões de que preciso.
server-gone = Não vejo mais esse canal. Escolha outro com `/server setup`.
server-missing = Em <#{ $channel }> falta para mim: **{ $permissions }**. Dê isso ao meu cargo nas configurações do canal, em Permissões.
server-parked = { $count ->
        [one] { $count } mensagem não foi publicada
       *[other] { $count } mensagens não foram publicadas
    }: { $reason }
server-released = { $count ->
        [0] Não há nada para enviar de novo.
        [one] { $count } mensagem está a caminho de novo.
       *[other] { $count } mensagens estão a caminho de novo.
    }
server-who = Você decide quais membros usam qual comando: Configurações do servidor → Integrações → este bot.

# The answer to the button Test it under /server show.
server-test-title = { $fine ->
        [yes] Todos os canais funcionam
       *[no] Nem todos os canais funcionam
    }
server-test-name = Teste
server-test-post = A administração está testando se posso publicar aqui. Removo esta mensagem em seguida.
server-test-nothing = Nenhum canal foi escolhido ainda: `/server setup`
server-test-fine = <#{ $channel }>: funciona. Publiquei uma mensagem de teste e a removi.
server-test-allowed = <#{ $channel }>: funciona. Não publiquei um teste, porque não posso remover uma publicação sem **Gerenciar publicações**.
server-test-left = <#{ $channel }>: funciona, mas não consegui remover [a mensagem de teste]({ $link }). Apague-a, por favor.
server-test-gone = <#{ $channel }>: não consigo mais ver este canal. Escolha outro com `/server setup`.
server-test-failed = <#{ $channel }>: o Discord não aceitou minha mensagem de teste. Tente de novo em um minuto e apague a mensagem de teste se alguma ficou lá.

button-server-test = Testar
button-send-again = Enviar de novo
button-setup = Mudar
# The card of /server setup. Each tap is saved at once.
server-setup-about = Escolha o canal e a hora do que publico:
server-setup-posts = **O que publico** (toque para mudar):
form-channel = Canal
menu-server-zone = Fuso horário do servidor
button-no-channel = Não publicar nada
button-server = Ver configuração
button-server-jobs = Vagas compartilhadas
server-jobs-title = Vagas compartilhadas
server-jobs-about = Escolha um canal ou um fórum. Cada vaga que os membros compartilham vira um cartão lá, com botões para todos, e eu o mantenho em dia. As novas vão para lá; o que já foi publicado fica onde está.
server-jobs-tags = Em um fórum uso as tags *Nova*, *Com proposta*, *Encerrada* e a categoria. Com **Gerenciar canais** crio as que faltam; com **Gerenciar publicações** posso excluir uma publicação.
server-jobs = Vagas compartilhadas: <#{ $channel }>
form-jobs-channel = Canal ou fórum das vagas compartilhadas
button-no-jobs = Não publicar vagas
button-back = Voltar
choice-refills = Renovações
choice-expiries = Avisos de expiração
choice-summary = Números uma vez por mês
switch-mentions = Notificar quem aparece

permission-view_channel = Ver canal
permission-send_messages = Enviar mensagens
permission-read_message_history = Ver histórico de mensagens
permission-attach_files = Anexar arquivos
permission-send_messages_in_threads = Enviar mensagens em tópicos

parked-dm-closed = suas mensagens diretas estão fechadas para mim. Permita nas configurações de privacidade deste servidor.
parked-no-permission = não tenho permissão para publicar lá.
parked-no-channel = não há canal para isso.
parked-left-server = fui removido desse servidor.
parked-locked-post = a publicação está trancada, e não tenho permissão para abri-la.
parked-no-user = essa conta não existe mais.
parked-unclear = pode já estar lá, e tanto foi escrito desde então que não consigo saber. Olhe antes, por favor.
parked-refused = o Discord recusou.
parked-gave-up = o Discord não aceitou depois de muitas tentativas.
post-removed = Removida
