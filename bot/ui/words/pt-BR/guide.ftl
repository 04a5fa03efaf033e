# /guide: what there is to know about Connects. A topic fits on a phone: its number first, the next step last.

cmd-guide = O que são Connects, por plano, como expiram, voltam e rendem mais
    .topic = Um tema, ou uma pergunta com suas palavras

guide-title = Connects explicados
guide-about = Escolha um tema ou pergunte: `/guia tema: eles voltam se a vaga expirar`.
guide-unknown = Não tenho nada sobre “{ $asked }”. Isto é o que há:
guide-row = **{ $title }** · { $short }
guide-foot = Cada tema tem fonte e data. O que não é do Upwork está marcado.
menu-guide = Outro tema
button-source = Fonte

guide-sources = Fonte: { $sources }
guide-source = { $page }, { $dated ->
        [about] aprox. { $as_of }
        [undated] sem data
       *[exactly] { $as_of }
    }{ $official ->
        [yes] { "" }
       *[no] { " " }(não oficial)
    }
source-get = Ajuda Upwork, “Get Connects”
source-balance = Ajuda Upwork, “Connects balance, rollover and history”
source-returned = Ajuda Upwork, “Returned Connects”
source-faq = Ajuda Upwork, perguntas sobre Connects
source-understand = Ajuda Upwork sobre Connects
source-boost = Ajuda Upwork, “Boost your proposal”
source-agent = Guia Upwork de propostas
source-placebo = Ajuda Upwork sobre testes de boost
source-badge = Ajuda Upwork, “Availability Badge”
source-billing = Ajuda Upwork, “Membership Billing”
source-review = Ajuda Upwork, avaliar propostas
source-respond = Ajuda Upwork, responder a convites
source-interviews = Comunicado Upwork
source-prices = Comunicado Upwork
source-sign-up = Comunicado Upwork
source-history = Ajuda Upwork sobre Connects
source-members = páginas de membros
source-vendors = dados de terceiros
source-staff = equipe Upwork na comunidade
source-one-member = números de um freelancer
source-reading = nossa leitura

# What the member has, first on the card where it has to do with the topic.
guide-own-worth = Você tem **{ $connects }**: { $usd } ao preço de hoje.
guide-own-proposals = Você tem **{ $connects }**: { $most ->
        [0] não basta para uma proposta.
        [one] dá para { $fewest }–{ $most } proposta.
       *[other] dá para { $fewest }–{ $most } propostas.
    }
guide-own-plan = Você tem **{ $connects }** no plano { $plan }{ $on ->
        [none] ; não sei quando seu ciclo começa.
        [nothing] : sem Connects mensais.
       *[other] ; próxima renovação: **{ $amount }** em { $on }.
    }
guide-own-expiry = Você tem **{ $connects }**{ $on ->
        [none] .
       *[other] ; **{ $amount }** { $amount ->
            [one] expira
           *[other] expiram
        } em { $on } ({ $when }).
    }
guide-own-weeks = Você tem **{ $connects }**: { $weeks ->
        [0] menos de uma semana
        [one] { $weeks } semana
       *[other] { $weeks } semanas
    } de badge, a 14 por semana.

guide-basics = O que são Connects
    .short = o que pagam e o que é grátis
guide-basics-body =
    { "" }**US$ 0,15** cada: é o que custa responder a uma vaga no Upwork.
    - Uma proposta custa de 7 a 27 na maioria dos anúncios de 2026. O anúncio diz quantos (alguns, zero), e o número pode mudar: registre o que você pagou.
    - Grátis: convites, ofertas diretas, pedidos do Project Catalog.
    - Pagam também boosts e o badge de disponibilidade.
    - Ficam na conta: sem transferência nem dinheiro de volta.
guide-basics-next = A seguir: `/proposal send` com o link registra vaga, proposta e Connects.

guide-why = Por que existem
    .short = e por que custam mais
guide-why-body =
    { "" }**2 Connects** era o normal de uma proposta em 2016; mais de 20 é comum desde 2025, segundo membros.
    Um preço faz todos escolherem: menos propostas descuidadas para o cliente, menos concorrência para você, receita para o Upwork. É a nossa leitura; não achamos página do Upwork com os motivos.
    Uma contagem de muitos anúncios: as propostas por vaga caíram 14% em 2024 e 7% em 2025; os clientes responderam a 15% em 2025, contra 11% em 2023.
guide-why-next = A seguir: `/stats me` mostra quanto uma resposta custa de verdade.

guide-plans = Connects por plano
    .short = quem recebe quantos, e quando
guide-plans-body =
    { "" }**100 por mês no Plus, 10 ou nenhum no Basic.**
    - Plus: 90 mais os 10 grátis, por US$ 19,99, segundo membros.
    - Basic: 10 se seu cadastro inclui; se não, só após comprar Connects ou assinar o Plus.
    - Agências: nenhum (páginas de 2021–23). A Agency Plus pode comprar; a Agency Basic gasta o que sobrou.
    Chegam no primeiro dia do ciclo de cobrança; dias 29–31 passam ao dia 1º (página antiga). No mês de um upgrade, 97 em vez de 100 está certo: os 10 grátis vêm em parte.
guide-plans-next = A seguir: `/profile plan` se o seu é outro; `/connects forecast` compara o Plus com seu uso.

guide-earning = Ganhar mais
    .short = entrevistas, badges, códigos, compra
guide-earning-body =
    { "" }**Nada é garantido.** O que já trouxe Connects:
    - Proposta respondida, às vezes: se o cliente é estabelecido; o Upwork não diz quantos (10 em 2020). Convites não contam.
    - Rising Talent: 30, uma vez (páginas de 2017–22). Top Rated: nenhum.
    - Certificação, código promocional, tarefa para quem começa: uma vez, quantidade variada.
    Concluir trabalhos, indicar e fazer cursos não traz nada, até onde sabemos. O certo é comprar: US$ 0,15 cada, mais impostos em alguns lugares.
guide-earning-next = A seguir: registre o que chegou com `/connects adicionar origem:Recompensa`, e compras com `origem:Compra`.

guide-strategy = Gastar bem
    .short = quais vagas valem a pena
guide-strategy-body =
    { "" }**1 em 100:** a 20 Connects (US$ 3), uma vaga que rende US$ 300 já compensa com essa chance de contratação. Pese chance e valor, não só o preço.
    - Chegue cedo: a primeira hora somaria de 5 a 10 pontos à taxa de resposta.
    - Olhe o cliente: pagamento verificado, taxa e histórico de contratação. Em áreas concorridas, metade dos anúncios acaba sem contratação.
    - Poucas e certeiras valem mais: com menos de dez propostas, nenhum número diz muito.
    - Boost por último; uma primeira linha melhor é grátis.
    São dados de terceiros e opinião nossa, não do Upwork.
guide-strategy-next = A seguir: `/stats me` para suas taxas, `/job list` para o que está aberto.

guide-writing = Escrever uma proposta
    .short = o que vai na cover letter
guide-writing-body =
    { "" }**Um anúncio, uma carta**, e curta:
    - Primeira linha: o problema do cliente, nas palavras dele. Nada de “Dear hiring manager”.
    - Prova: um trabalho parecido, o resultado, onde ver.
    - Como: seus dois ou três passos, e quando pode começar.
    - Responda a todas as perguntas do anúncio.
    - Termine com uma pergunta fácil.
    - Sem e-mail nem telefone: o Upwork proíbe antes de um contrato.
    Há uma só proposta por vaga: releia. O que faz uma boa carta é opinião nossa, não do Upwork.
guide-writing-next = A seguir: `/proposal draft` preenche um modelo seu, e `/proposal check` lê como um cliente.

guide-clients = Do lado do cliente
    .short = o que um cliente vê e faz
guide-clients-body =
    { "" }**15%** de resposta dos clientes em 2025, segundo uma ferramenta que conta o mercado todo.
    Um cliente pode mandar mensagem, pôr você na shortlist, contratar, recusar ou arquivar; propostas com boost ficam no topo. Desde o fim de 2025, a sua mostra *Viewed by client* depois de vista.
    - Encerrada antes de um contrato: seus Connects voltam.
    - Outra pessoa contratada, recusa ou silêncio: não voltam.
    - Sem atividade, o anúncio expira em cerca de 30 dias (equipe, 2023), e nada volta.
guide-clients-next = A seguir: anote o que houve com `/proposal update`, e o fim da vaga com `/job close`.

guide-expiry = Acúmulo e expiração
    .short = quanto duram, quais saem antes
guide-expiry-body =
    { "" }**Um ano** a partir do dia em que chegaram, comprados ou grátis; depois somem.
    - Até lá tudo se acumula, sem limite. Os tetos de 140 e 200 são história (2015–22).
    - Os mais antigos saem primeiro.
    - O Upwork só mostra quantos expiram em 30 dias, não o dia. Eu guardo cada dia.
    - O que expirou não volta. Para os devolvidos, nenhuma página diz o dia: conto o antigo, para avisar cedo.
guide-expiry-next = A seguir: `/connects expiring` mostra cada lote; `/profile reminders` ajusta os avisos.

guide-returns = Devoluções
    .short = quando voltam, e quando não
guide-returns-body =
    { "" }**Dois casos** os trazem de volta, em Connects, nunca em dinheiro:
    - o cliente encerra a vaga antes de qualquer contrato;
    - o Upwork remove o anúncio por violar as regras.
    Um boost em aberto volta também, em linha própria. Não há prazo conhecido: um encerramento meses depois ainda pode contar.
    Nada volta por proposta recusada ou retirada, se outra pessoa é contratada, ou se o anúncio só expira. O “reembolso após 14 dias de silêncio” dos fóruns não existe.
guide-returns-next = A seguir: `/job close` lança o que volta; `/proposta lista status:Podem devolver Connects` mostra o que ainda pode.

guide-boosts = Boosts
    .short = o leilão, e quando um lance volta
guide-boosts-body =
    { "" }**4 lugares, e você paga seu lance**, na hora, além da proposta.
    - O leilão acaba 7 dias após o anúncio, ou na primeira contratação.
    - Gasto: o cliente interage enquanto ele vale, ou você tem um lugar no fim.
    - Volta: lance superado antes, ou vaga encerrada com ele em aberto.
    - Conselho do Upwork: o mínimo por um lugar, muitas vezes 1.
    - O Upwork fala em até 24% mais contratações: o melhor caso, de uma chance pequena.
    Não se sabe se abrir a proposta já gasta o lance: as páginas divergem.
guide-boosts-next = A seguir: `/proposal update` com *Lance superado* traz o lance de volta; `/stats me` compara com e sem boost.

guide-badge = Badge de disponibilidade
    .short = “Available now”, por semana
guide-badge-body =
    { "" }**1 Connect por vez**, ao longo da semana: a 14 por semana, um a cada 12 horas, cerca de 61 ou US$ 9 por mês.
    - O preço semanal segue a demanda. Você define o máximo; acima disso o badge se apaga.
    - Eram 2 por semana em 2021; em janeiro de 2026, 14 (não oficial). A página de ajuda é antiga.
    - O histórico do Upwork mostra uma linha por dia. Dias sem registro são o motivo mais comum de saldo diferente.
guide-badge-next = A seguir: `/connects gastar para:Badge de disponibilidade` para uma semana, `/connects reconcile` se os números não batem.

guide-newcomers = Custos para quem começa
    .short = o primeiro trabalho
guide-newcomers-body =
    { "" }**Cerca de US$ 60** pelo primeiro trabalho, se uma em 25 propostas der certo a 16 Connects: 400 no total. Um freelancer contou de 20 a 30 por trabalho em 2024; não é oficial, e o seu será outro.
    - O cadastro trazia 20 em 2019 e 40 em 2020; o número de hoje não é público.
    - O Plus não é desconto: os 90 saem a 22 centavos, os comprados a 15.
    - Convites são grátis: complete seu perfil primeiro.
    - Comece com anúncios pequenos e novos, de clientes que contratam.
guide-newcomers-next = A seguir: `/start` com o que você tem, e `/connects forecast` diz quanto tempo dura.

guide-scams = Golpes
    .short = os sinais, e o que fazer
guide-scams-body =
    { "" }**Você nunca paga para receber.** Sinais, no anúncio ou no chat:
    - “Me chama no Telegram”: o Upwork proíbe contato fora antes de um contrato.
    - Você paga antes: depósito, curso, taxa, cheque.
    - Pagamento fora do Upwork, em cripto ou gift cards.
    - Um link que imita o Upwork, ou uma página que quer sua senha.
    - Querem alugar sua conta.
    - Um trabalho inteiro como teste grátis; um preço bom demais.
    Um sinal não é prova: clientes honestos também pedem bots de Telegram. Denuncie o anúncio: se o Upwork remover, seus Connects voltam.
guide-scams-next = A seguir: `/job close` com *Removida pelo Upwork* lança o que volta.

cmd-help = O que este bot faz, e o que cada comando faz

help-title = Connects Bot
button-all-commands = Todos os comandos
help-about = Seus Connects do Upwork, onde você já conversa: quantos tem, quando expiram, quanto custou cada proposta.
help-begin = **Comece** com `/start`: seu saldo e seu plano.
help-daily = **Enviou uma proposta?** `/proposal send` com o link e o custo: vaga, proposta e Connects de uma vez.
help-later =
    { "" }**Novidades?** `/proposal update` · **Vaga encerrada?** `/job close`
    { "" }**Tudo em um cartão:** `/me` · **Um lembrete seu:** `/remind`
help-differs = **O Upwork mostra outro número?** `/connects reconcile` descobre por quê · `/connects import` traz seu histórico
help-guide = **É novo para você?** `/guide` explica os Connects, tema por tema, ou responde com suas palavras
help-connects = **/connects** saldo · gastar · adicionar · histórico · expirações · previsão · desfazer · importar · comparar · exportar
help-jobs = **/vaga** registrar · lista · melhores · vale-a-pena · ver · editar · encerrar
help-proposals = **/proposta** rascunho · verificar · enviar · atualizar · check-in · lista · ver
help-templates = **/modelo** adicionar · editar · ver · lista · excluir
help-reviews = **/revisão** pedir · fila
help-stats = **/números** meus · relatório · comunidade · ranking
help-you = **/perfil** ver · plano · habilidades · lembretes · totais
help-privacy = **/privacidade** ver · exportar · excluir
help-server = **/servidor** configurar · painel · ver · registro (para a administração)
menu-commands = O que cada comando faz
help-command = { $command } · { $about }
help-menu = Ou toque e segure (botão direito) uma mensagem com link do Upwork → Apps → *Registrar vaga*, ou *Relatar vaga* se ela está no mural.
help-private = As respostas são só para você. Nunca abro o Upwork, não peço senha e não envio nada para lá.
