# The check of a draft: what a client sees first, and what to change, with the reason for each finding.

cmd-proposal-check = O que falta no seu rascunho aos olhos de um cliente. Ninguém mais vê o rascunho
    .text = O rascunho. Sem isso, vem um formulário com espaço para rascunho e anúncio
    .job = A vaga do rascunho: o link dela, ou escolha uma

form-draft = Verificar um rascunho
form-draft-text = Seu rascunho
form-draft-more = Mais do seu rascunho
form-draft-more-hint = Só se o rascunho não couber acima
form-draft-post = O anúncio do cliente
form-draft-post-hint = Com o anúncio, comparo nome, perguntas e palavras

draft-title = { $count ->
        [0] Nada para mudar
        [one] **{ $count }** coisa para mudar
       *[other] **{ $count }** coisas para mudar
    }
draft-first = O cliente vê isto primeiro:
draft-finding = **{ $place }. { $title }** { $quote }
draft-finding-why = { $why } { $better }
draft-quote = “{ $quote }”
draft-more = { $count ->
        [one] … e mais { $count } em *Detalhes*.
       *[other] … e mais { $count } em *Detalhes*.
    }
draft-size = { $words ->
        [one] { $words } palavra
       *[other] { $words } palavras
    }, { $characters } de 5.000 caracteres.
draft-no-post = Sem o anúncio do cliente, não comparo nome, perguntas nem palavras.
draft-other-language = Este rascunho não está em inglês: só verifiquei nome, tamanho, links, contatos, campos, tom e abertura repetida.
draft-kept = Só você vê isto; *Esquecer* apaga tudo.
draft-forgotten = **Esquecido.** O rascunho e as primeiras linhas dos rascunhos verificados foram excluídos.
draft-begin = Cole seu rascunho no formulário.
draft-open = Seu rascunho está pronto para editar.
button-draft-details = Detalhes
button-draft-less = Só as três primeiras
button-draft-edit = Editar e verificar
button-draft-forget = Esquecer

button-critique = Pedir uma crítica
critique-sends = *Pedir uma crítica* envia só este rascunho{ $post ->
        [yes] { " " }e o anúncio
       *[no] { "" }
    } para { $model } em { $host }.
critique-title = Crítica
critique-writing = Escrevendo …
critique-long = Cortada aqui: ficou longa demais.
critique-slow = Cortada aqui: o resto demorou demais.
critique-broken = Cortada aqui: o resto não chegou inteiro.
critique-by = Por um modelo de linguagem, que pode errar. Nada do seu rascunho mudou.

draft-contact_details-email = Dados de contato
    .why = E-mail antes de um contrato viola as regras do Upwork, mesmo por extenso.
    .better = Tire-o: as mensagens do Upwork chegam ao cliente.
draft-contact_details-phone = Dados de contato
    .why = Telefone antes de um contrato viola as regras do Upwork, mesmo por extenso.
    .better = Tire-o e ofereça uma chamada pelo Upwork.
draft-contact_details-messenger = Dados de contato
    .why = Levar a conversa para fora do Upwork antes de um contrato viola as regras.
    .better = Tire isso e ofereça uma mensagem ou chamada pelo Upwork.
draft-outside_link = Um link que leva para fora
    .why = Links para sites próprios, agendas, formulários, reuniões e pagamentos são proibidos antes de um contrato.
    .better = Anexe o trabalho à proposta, ou use uma amostra sem contatos.
draft-placeholder_left = Sobrou um campo
    .why = Esta parte do modelo não foi preenchida: o cliente percebe que o texto não é para ele.
    .better = Preencha o que vai aí, ou apague.
draft-clients_words_ignored-code = Falta a palavra pedida
    .why = O anúncio diz: “{ $quote }”
    .better = Ponha “{ $better }” onde o anúncio pede.
draft-clients_words_ignored-own = Nada aqui vem do anúncio
    .why = Quase nenhuma palavra desta vaga está no rascunho, então ele serviria para qualquer um.
    .better = Diga o problema do cliente com as palavras dele.
draft-question_unanswered = Uma pergunta sem resposta
    .why = O anúncio pergunta: “{ $quote }”
    .better = Responda em uma frase.
draft-no_name_or_wrong_name-wrong = Outro nome
    .why = O anúncio traz o nome { $better }, e o rascunho cumprimenta outra pessoa.
    .better = Escreva “Hi { $better },”.
draft-no_name_or_wrong_name-missing = Sem nome
    .why = O anúncio traz o nome { $better }, e o rascunho não o usa.
    .better = Comece com “Hi { $better },”.
draft-name_misspelled = O nome está errado
    .why = O anúncio escreve { $better }.
    .better = Copie o nome do anúncio.
draft-weak_opening-sender = As primeiras linhas falam de você
    .why = O cliente lê só cerca de 240 caracteres antes de abrir uma proposta, e estes poderiam ser de qualquer um.
    .better = Comece com o problema do cliente e o que você faria primeiro.
draft-weak_opening-anybody = As primeiras linhas servem para qualquer vaga
    .why = O cliente lê só cerca de 240 caracteres antes de abrir uma proposta, e neles não há nenhuma palavra do anúncio.
    .better = Comece com um detalhe que só este anúncio tem.
draft-no_proof-nothing = Sem prova
    .why = Nada aqui mostra um resultado do seu trabalho.
    .better = Cite um trabalho parecido já feito, com um número: como era antes e como ficou.
draft-no_proof-boast = Sem prova
    .why = Anos, estrelas, certificados e quantidade de trabalhos sozinhos não provam nada.
    .better = Cite um trabalho parecido já feito, com um número: como era antes e como ficou.
draft-repeated_from_last = As mesmas palavras de antes
    .why = Um rascunho anterior seu também as tem, então elas não falam desta vaga.
    .better = Escreva novas primeiras linhas para este cliente.
draft-too_long-characters = Longo demais para o Upwork
    .why = O rascunho tem { $number } caracteres, e o Upwork aceita 5.000.
    .better = Fique com as primeiras linhas, uma prova, as respostas e uma pergunta.
draft-too_long-words = Longo demais
    .why = O rascunho tem { $number } palavras; poucos clientes leem mais de 600.
    .better = Fique com as primeiras linhas, uma prova, as respostas e uma pergunta.
draft-too_short = Curto demais
    .why = { $number ->
        [one] { $number } palavra diz pouco para você se destacar.
       *[other] { $number } palavras dizem pouco para você se destacar.
    }
    .better = Diga o que faria primeiro e mostre um resultado; o normal é de 100 a 250 palavras.
draft-no_next_step_or_question = Sem pergunta e sem próximo passo
    .why = O cliente não tem o que responder.
    .better = Termine com uma pergunta sobre a vaga, ou com o que você enviaria e quando.
draft-shouting_or_begging-begging = Súplica ou exagero
    .why = Faz o cliente duvidar do trabalho.
    .better = Diga o que você já fez.
draft-shouting_or_begging-shouting = Gritos
    .why = Maiúsculas e muitas exclamações soam como gritos.
    .better = Use minúsculas e no máximo uma exclamação.
draft-stock_phrase = Uma frase feita
    .why = Clientes leem isso em metade das propostas.
    .better = Apague, ou diga o que significa para esta vaga.
draft-stock_phrase-greeting = Uma saudação sem nome
    .why = Clientes leem isso em metade das propostas.
    .better = Cumprimente pelo nome, ou comece pela vaga.
draft-spelling = Ortografia
    .why = O certo deve ser “{ $better }”.
    .better = Corrija.
