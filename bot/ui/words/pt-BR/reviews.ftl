# Reviews of drafts: members ask for eyes on a draft, other members of the server read it and answer by a rubric of five.

cmd-review = Receba a revisão de um rascunho por um membro deste servidor, e retribua
cmd-review-ask = Peça uma revisão do rascunho antes de enviar
    .job = A vaga do rascunho: o link dela, ou escolha uma sua
    .text = O rascunho. Sem isso, vem um formulário
    .hide_name = Ninguém vê o nome da outra pessoa
cmd-review-queue = Rascunhos à espera de revisão, o que você está lendo e as revisões dos seus

form-review-ask = Pedir uma revisão
form-review-text = Seu rascunho
form-review-more = Mais do seu rascunho
form-review-more-hint = Só se o rascunho não couber acima
form-review-job = A vaga
form-review-job-hint = Um link, ou o número ou título das suas notas; vazio para nenhuma vaga
form-review-name = Nomes
form-review-name-hint = Ocultos: ninguém vê o nome da outra pessoa
review-name-shown = Mostrar meu nome
review-name-hidden = Ocultar meu nome
review-begin = O formulário está pronto: toque em *Pedir uma revisão*.
button-review-ask = Pedir uma revisão

review-asked = Seu rascunho espera revisão
review-asked-read = Seu rascunho está sendo lido
review-asked-about = { $words ->
        [one] { $words } palavra
       *[other] { $words } palavras
    } · pedido { $asked }
review-asked-rule = Só o membro deste servidor que estiver com ele o vê, por duas horas no máximo. Depois de um dia, passa à frente dos mais novos. É excluído quando a revisão chega a você, e em sete dias no máximo.
review-asked-owes = Você já recebeu uma revisão aqui e não fez nenhuma desde então, por isso os rascunhos de quem fez vêm antes, por um dia. Revisar um muda isso.
review-switch-name = Ocultar meu nome
button-review-withdraw = Retirar
button-review-queue = Fila de revisão
review-withdrawn = Retirado. Seu rascunho foi excluído, e ninguém mais pode ler.

review-queue-title = { $count ->
        [0] Nenhum rascunho espera por você
        [one] **{ $count }** rascunho espera revisão
       *[other] **{ $count }** rascunhos esperam revisão
    }
review-queue-empty = Quando alguém daqui pedir, aparece aqui. `/review ask` pede revisão de um rascunho seu.
review-queue-row = { $trade } · { $words ->
        [one] { $words } palavra
       *[other] { $words } palavras
    } · pedido { $since }
review-queue-any = Qualquer categoria
review-queue-next = *Ler um* entrega a você o próximo da fila, por duas horas. Você responde com cinco notas e cinco frases.
review-queue-dm = Rascunhos são lidos em um servidor: use `/review queue` lá. Aqui só está o que é seu.
review-queue-own = { $claimed ->
        [yes] Seu rascunho está sendo lido.
       *[no] Seu rascunho espera revisão: você pediu { $asked }.
    }
review-queue-reading = Você está lendo um rascunho, até as { $until }.
review-queue-reviews = { $count ->
        [one] **Chegou { $count } revisão do seu rascunho.**
       *[other] **Chegaram { $count } revisões dos seus rascunhos.**
    }
review-queue-lapsed = Suas duas horas com o último rascunho acabaram { $at }, então ele espera outra pessoa.
review-queue-helped = Sua última revisão ajudou.
review-queue-not-helped = Quem recebeu sua última revisão não a achou útil.
review-queue-reports = { $count ->
        [one] **{ $count } revisão foi denunciada a você.**
       *[other] **{ $count } revisões foram denunciadas a você.**
    }
button-review-read = Ler um
button-review-go-on = Continuar lendo
button-review-open = Abrir a revisão
button-review-reports = Revisões denunciadas
button-review-unblock = Desbloquear todos
button-review-allow = Liberar revisão a todos
button-review-advice = Conselhos que ajudaram
review-switch-message = Avisar quando houver um

review-read-title = Com você até as { $until }
review-read-by = Pedido por { $who }
review-read-hidden = Nomes ocultos.
review-read-about = { $words ->
        [one] { $words } palavra
       *[other] { $words } palavras
    }{ $job ->
        [none] { "" }
       *[other] { " " }para **{ $job }**
    }
button-review-write = Escrever a revisão
button-review-say = Uma frase para cada
button-review-back = Devolver
review-given-back = Ele espera outra pessoa de novo. Ninguém vê que estava com você.
review-marks-done = Suas notas: { $marks }. Agora uma frase para cada.

form-review-marks = Cinco notas
form-review-sentences = Uma frase para cada
review-part-opening = Primeiras linhas
review-part-understanding = Compreensão
review-part-proof = Prova
review-part-plan = Plano
review-part-question = Pergunta
review-hint-opening = As duas linhas que o cliente vê primeiro
review-hint-understanding = Responde a este cliente, nas palavras dele?
review-hint-proof = Trabalho feito, com um número ou uma amostra
review-hint-plan = O que vem primeiro, e como segue
review-hint-question = Uma pergunta ou um próximo passo para responder
review-say-hint = O que você mudaria, e para quê?
review-mark-missing = falta
review-mark-weak = ponto fraco
review-mark-fine = ok
review-mark-strong = ponto forte
review-marked = { $part }: { $mark }

review-written = Valeu!
review-written-about = Sua revisão está a caminho, e o rascunho não está mais aqui. Seu próximo rascunho não precisa esperar atrás dos outros.
review-late = Chegou tarde demais
review-late-about = Outra pessoa já está lendo esse rascunho, ou ele foi retirado, então sua revisão não foi guardada. Suas frases eram:

review-received = Seu rascunho foi revisado
review-received-by = Por { $who }{ $job ->
        [none] { "" }
       *[other] , para **{ $job }**
    }
review-received-hidden = Nomes ocultos{ $job ->
        [none] .
       *[other] , para **{ $job }**
    }
review-line = **{ $part }: { $mark }** · { $sentence }
review-received-foot = Seu rascunho foi excluído. Isto também será, quando você responder.
button-review-helped = Valeu, ajudou
button-review-not-helped = Não foi útil
button-review-report = Denunciar
button-review-block = Bloquear quem leu
review-answered-yes = Quem revisou vai saber que ajudou.
review-answered-no = Quem revisou vai saber que desta vez não foi útil.
review-reported = A administração do servidor vê esta revisão em `/review queue`, sem seu rascunho{ $hidden ->
        [yes] { " " }e sem nomes
       *[no] { "" }
    }. Ela decide se essa pessoa pode continuar.
review-blocked = Essa pessoa não recebe mais rascunhos seus. `/review queue` desbloqueia todos que você bloqueou.
review-unblocked = { $count ->
        [0] Você não bloqueia ninguém.
        [one] { $count } pessoa desbloqueada.
       *[other] { $count } pessoas desbloqueadas.
    }

review-report-title = Revisão denunciada
review-report-by = Escrita por { $who } · denunciada { $at }
review-report-hidden = Nomes ocultos · denunciada { $at }
review-report-about = *Parar esta pessoa* encerra as revisões dela neste servidor. Os dois botões excluem a revisão.
review-no-report = Nenhuma revisão denunciada.
button-review-stop = Parar esta pessoa
button-review-leave = Deixar assim
review-allowed = Todos os membros podem revisar aqui de novo.

review-advice-title = Conselhos que vieram com respostas
review-advice-row = { $who }: resposta em { $replies } de { $known }{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } sem dados
    }
review-advice-nameless = Pessoas sem nome
review-advice-none = Ainda há poucos dados: comparo uma pessoa a partir de { $fewest } resultados informados por você, de propostas para uma vaga cujo rascunho ela leu.
review-advice-about = Só você vê isto. Os resultados vêm de `/proposal update` e `/proposal checkin`; o que não foi informado não conta.

review-lapsed = Suas duas horas acabaram
review-lapsed-about = O rascunho que você estava lendo agora espera outra pessoa. Se você já escreveu algo, envie: vale enquanto ninguém mais estiver lendo.
review-unread = Ninguém pôde ler seu rascunho
review-unread-about = Em sete dias ninguém teve tempo para ele, então foi excluído. Peça de novo com `/review ask`: seu novo rascunho herda o lugar do antigo e vem primeiro.
review-manager = Uma revisão foi denunciada
review-manager-about = Um membro de [seu servidor](https://discord.com/channels/{ $guild }) denunciou uma revisão. Veja lá com `/review queue`.
review-wanted = Um rascunho espera revisão
review-wanted-about = Em [este servidor](https://discord.com/channels/{ $guild }) alguém pede uma revisão. Use `/review queue` lá se você tiver dez minutos.
topic-review = revisões
