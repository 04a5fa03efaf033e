# A server's figures and boards, and who takes part.

cmd-stats-community = O que as propostas dos membros conseguem e custam, em grupos de cinco pessoas ou mais
    .period = Quanto tempo para trás; sem isso, 90 dias
cmd-stats-leaderboard = Rankings, em faixas, de quem quer seu nome lá: entrevistas, taxa de entrevistas, constância
    .period = Quanto tempo para trás; sem isso, 90 dias

community-title = { $people ->
        [none] Participam menos de cinco
       *[other] Participam { $people }
    } · { $period }
community-people = { $people ->
        [none] Menos de cinco membros participam até agora.
       *[other] { $people } membros participam.
    }
community-replied = Em média, um membro consegue entrevista com **{ $replied }%** das propostas.
community-steps = Vistas { $viewed }% · contratações { $hired }%
community-per-interview = { $connects ->
        [none] Mais da metade dos membros não teve entrevista nesse tempo.
       *[other] Metade dos membros pagou **{ $connects }** Connects ou menos por uma entrevista.
    }
community-per-hire = { $connects ->
        [none] Mais da metade dos membros não teve contratação nesse tempo.
       *[other] Metade dos membros pagou **{ $connects }** Connects ou menos por uma contratação.
    }
community-sent = Metade enviou { $sent ->
        [one] { $sent } proposta
       *[other] { $sent } propostas
    } ou menos.
community-category = { $category }: { $replied }% com entrevista, de { $known ->
        [one] { $known } proposta
       *[other] { $known } propostas
    }
community-known = { $known ->
        [one] { $known } proposta com resultado conhecido.
       *[other] { $known } propostas com resultado conhecido.
    } Uma sem resultado não conta: espera até que seja informado.
community-silence = Nas contagens até { $on }, uma proposta sem resultado conhecido contava como sem resposta.
community-until = De propostas enviadas até { $until }. Cada uma conta uma vez, junto com as de pelo menos outras quatro pessoas, e nunca sozinha; convites à parte.
community-too-few = Nada a mostrar nesse tempo: os números precisam de pelo menos cinco pessoas que enviaram propostas. Participe com o botão abaixo e traga mais gente.
community-when = No dia 1º de cada mês faço uma nova contagem, do que então tem um mês.
community-own = { $figures ->
        [yes] Você participa, sem seu nome.
       *[no] Você não participa. *Participar* soma como foram suas propostas e quanto custaram, sem seu nome; todos neste servidor veem esses números.
    }

board-title = { $board ->
        [interviews] Entrevistas
        [replies] Taxa de entrevistas
       *[steadiness] Constância
    } · { $period }
board-about = { $board ->
        [interviews] Propostas desse tempo que levaram a uma entrevista, convites à parte.
        [replies] Quantas das propostas levaram a uma entrevista, a partir de dez resultados conhecidos, convites à parte.
       *[steadiness] Semanas com pelo menos uma proposta enviada.
    }
board-row = **{ $place }.** { $who } · { $band }
board-band-interviews = { $high ->
        [none] { $low } ou mais
       *[other] { $low }–{ $high }
    }
board-band-replies = { $low }–{ $high }%
board-band-steadiness = { $one ->
        [yes] { $low }
       *[no] { $low }–{ $high }
    } de { $weeks ->
        [one] { $weeks } semana
       *[other] { $weeks } semanas
    }
board-mine = Seu lugar: **{ $place }** de { $people }.
board-not-mine = { $named ->
        [yes] Você ainda não está neste ranking: { $board ->
            [interviews] ele começa com uma entrevista.
            [replies] ele pede dez propostas com resultado conhecido.
           *[steadiness] ele começa com uma proposta.
        }
       *[no] Seu nome não aparece aqui. *Mostrar meu nome* o põe nestes rankings, para todos neste servidor, com uma faixa em vez de um número.
    }
board-too-few = Ninguém para mostrar: um ranking precisa de pelo menos cinco pessoas que queiram seu nome nele e tenham algo a mostrar nesse tempo.
board-bands = Quem está na mesma faixa divide o lugar, sem ordem.

part-figures-on = De agora em diante você participa, sem seu nome: suas propostas entram nas próximas contagens, cada uma com as de pelo menos outras quatro pessoas. Todos neste servidor veem os números.
part-figures-moved = Você deixou de participar no servidor anterior: ninguém conta em dois.
part-figures-off = Você deixou de participar: suas propostas não entram em novas contagens. O que já foi contado fica como soma, em que ninguém se distingue.
part-board-on = Seu nome está nos rankings deste servidor de agora em diante, para todos aqui, com uma faixa em vez de um número.
part-board-off = Seu nome não está mais em nenhum ranking deste servidor.

summary-title = Os números deste mês

button-count-me-in = Participar
button-count-me-out = Deixar de participar
button-show-name = Mostrar meu nome
button-hide-name = Ocultar meu nome
button-server-figures = Números do servidor
button-boards = Rankings
menu-board = Outro ranking
board-choice-interviews = Entrevistas
board-choice-replies = Taxa de entrevistas
board-choice-steadiness = Constância
