# Fair trials of two openings of a template: the form, the state of a trial, and its end.

form-trial = Testar outra abertura
form-trial-opening = A outra abertura
form-trial-opening-hint = Cada rascunho recebe, por sorteio, esta abertura ou a atual, que está aqui
button-trial-new = Testar outra abertura
button-trial = O teste
button-trial-keep = Encerrar · fica { $arm }
button-trial-resume = Continuar o teste
button-trial-template = O modelo

trial-title = { $state ->
        [won-a] **A** recebe mais respostas
        [won-b] **B** recebe mais respostas
        [even] Nenhuma recebe o dobro de respostas
        [ended-a] Encerrado: fica a **A**
        [ended-b] Encerrado: fica a **B**
       *[open] Ainda sem vencedora
    }
trial-started = **Está valendo.** Cada rascunho de { $template } para uma vaga nova recebe uma das aberturas, por sorteio.
trial-of = Duas aberturas de { $template }
trial-arm = **{ $arm }** · { $known ->
        [0] nenhum resultado conhecido
       *[other] resposta em **{ $replies }** de { $known } com resultado
    } · enviadas: { $sent }
trial-range = { $bounds ->
        [both] A recebe { $low }–{ $high } vezes as respostas de B.
        [low] A recebe pelo menos { $low } vezes as respostas de B.
        [high] A recebe no máximo { $high } vezes as respostas de B.
       *[none] Ainda não se sabe qual recebe mais respostas.
    }
trial-more = Faltam cerca de { $more ->
        [one] { $more } resultado conhecido
       *[other] { $more } resultados conhecidos
    } para notar, em 4 de 5 casos, o dobro de respostas. { $time ->
        [none] Ainda sem resultado seu, não sei quanto tempo leva.
       *[other] No seu ritmo de { $pace } por semana: { $time }.
    }
trial-weeks = { $weeks ->
        [one] { $weeks } semana
       *[other] { $weeks } semanas
    }
trial-years = { $years ->
        [one] cerca de { $years } ano
       *[other] cerca de { $years } anos
    }
trial-far = É muito: melhor encerrar e ficar com a abertura de que você gosta, ou testar uma mais diferente.
trial-about = Só contam resultados de propostas com mais de 30 dias; silêncio não é um *não*. Vale o sorteio, mesmo se você mudou o texto. Aberturas iguais têm vencedora em no máximo 5% dos testes, por mais que você olhe.
trial-line = Teste de duas aberturas · A: { $a-known ->
        [0] sem dados
       *[other] resposta em { $a-replies } de { $a-known } com resultado
    }, enviadas { $a-sent } · B: { $b-known ->
        [0] sem dados
       *[other] { $b-replies } de { $b-known }
    }, enviadas { $b-sent } · { $state ->
        [won-a] A recebe mais respostas
        [won-b] B recebe mais respostas
        [even] nenhuma recebe o dobro de respostas
       *[open] ainda sem vencedora
    }
draft-drawn = A abertura **{ $arm }** foi sorteada para esta vaga: há um teste de duas aberturas em curso.
