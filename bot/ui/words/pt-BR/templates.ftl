# Templates of proposals, the drafts that are made of them, and the lines of a portfolio.

cmd-template = Seus próprios modelos de proposta, e como vão
cmd-template-add = Um modelo novo: digite, ou traga de um arquivo Markdown
    .name = Como você o chama
    .category = Para que tipo de vaga (sem isso, qualquer uma)
    .file = Um arquivo Markdown; um que eu exportei traz todos os modelos dele
cmd-template-edit = Mude um modelo. As versões anteriores ficam
    .name = Qual modelo
cmd-template-show = Um modelo, suas versões, e no que deram as propostas enviadas com ele
    .name = Qual modelo
    .version = Uma versão anterior, pelo número
cmd-template-list = Todos os seus modelos, e no que deram
cmd-template-remove = Exclua um modelo com todas as versões
    .name = Qual modelo
cmd-proposal-draft = Um rascunho para uma vaga, do seu melhor modelo. Ninguém mais vê
    .job = O link da vaga, ou escolha uma
    .template = Qual modelo, se não o de melhores resultados

form-template = Um modelo
form-template-name = Nome
form-template-body = O modelo
form-template-body-hint = Campos: client.name, job.title, rate, skills, portfolio, words; ex.: Hi {"{{"} client.name {"}}"},
form-template-more = Mais do modelo
form-template-more-hint = Só se não couber acima
form-template-category = Para vagas desta categoria
form-template-category-hint = Deixe em branco para qualquer vaga

template-saved = Salvo.
template-about = { $category ->
        [none] Para qualquer vaga
       *[other] Para { $category }
    } · versão { $number } de { $when }
template-older = Esta é uma versão anterior; em uso está a versão { $newest }.
template-line = **{ $name }** · { $category ->
        [none] qualquer vaga
       *[other] { $category }
    } · versão { $number }
template-figures = { $sent ->
        [0] Nada enviado com ele ainda
       *[other] { $known ->
            [0] enviadas: { $sent }, nenhum resultado conhecido ainda
           *[other] resposta **{ $replies }**/{ $known } ({ $low }–{ $high }%), contratação **{ $hires }**/{ $ended } ({ $from }–{ $to }%)
        }
    }
template-all-figures = { $figures } · enviadas { $sent }, sem dados { $unknown }
template-unknown = Enviadas: { $sent }{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } sem resultado informado
    }{ $young ->
        [0] { "" }
       *[other] , { $young } com menos de 30 dias
    }
template-intervals = O valor real fica na faixa nove vezes em dez.
template-of-version = Esta versão: { $figures }
templates-title = { $count ->
        [0] Nenhum modelo ainda
        [one] **{ $count }** modelo
       *[other] **{ $count }** modelos
    }
templates-begin = Um modelo é o seu próprio texto com campos como `{"{{"} client.name {"}}"}`. `/proposal draft` o preenche para uma vaga e marca o que falta escrever.
templates-portfolio = { $lines ->
        [0] Adicione linhas sobre trabalhos feitos: os rascunhos usam as que citam as habilidades da vaga.
        [one] { $lines } linha de portfólio: os rascunhos a usam quando ela cita uma habilidade da vaga.
       *[other] { $lines } linhas de portfólio: os rascunhos usam as que citam as habilidades da vaga.
    }
templates-exported = Todos os seus modelos em um arquivo Markdown. `/template add` com o arquivo os traz de volta.
template-remove-first = Excluir **{ $name }** com { $versions ->
        [one] sua única versão
       *[other] suas { $versions } versões
    }? As propostas enviadas com ele ficam, sem o nome dele.
template-removed = **Excluído.** O modelo e todas as versões se foram.

portfolio-title = { $lines ->
        [0] Nenhuma linha de portfólio ainda
        [one] **{ $lines }** linha de portfólio
       *[other] **{ $lines }** linhas de portfólio
    }
portfolio-about = Um rascunho recebe até três linhas que citam uma habilidade da vaga, no texto ou como tag: *Cut a report from 9 minutes to 14 seconds #postgres*.
form-portfolio = Seu portfólio
form-portfolio-lines = Uma linha para cada projeto concluído
form-portfolio-lines-hint = Até 20 linhas de 300 caracteres, cada uma com o resultado; tags como #react-native

draft-card-title = { $missing ->
        [0] Seu rascunho está preenchido
        [one] **{ $missing }** parte para escrever
       *[other] **{ $missing }** partes para escrever
    }
draft-for = **{ $job }** · { $template ->
        [none] o modelo foi excluído
       *[other] de { $template }, versão { $number }
    }
draft-reason-record = Seu melhor modelo para esta vaga, por resultados conhecidos: { $figures }.
draft-reason-newest = Ainda não há resultados dos seus modelos, então este é o mais novo que serve.
draft-reason-only = Seu único modelo que serve.
draft-reason-named = O modelo que você indicou.
draft-kept-since = Você mudou este rascunho pela última vez { $when }. *Recomeçar* faz um novo.
draft-missing = Para escrever: { $marks }
draft-answers = { $count ->
        [one] { $count } pergunta do anúncio, em uma parte própria do formulário.
       *[other] { $count } perguntas do anúncio, em uma parte própria do formulário.
    }
draft-own-words = As palavras do cliente: { $words }
draft-without-post = Cole o anúncio do cliente no formulário: preencho o nome, as perguntas e as palavras dele.
draft-common = Suas { $hired } propostas com contratação nesta categoria: { $traits }.
draft-trait-length = { $most ->
        [one] { $least }–{ $most } palavra
       *[other] { $least }–{ $most } palavras
    }
draft-trait-opening-question = abertura com pergunta: { $hits } de { $of }
draft-trait-opening-sender = abertura sobre você: { $hits } de { $of }
draft-trait-opening-number = abertura com número: { $hits } de { $of }
draft-trait-asks-yes = final com pergunta: { $hits } de { $of }
draft-trait-asks-no = final sem pergunta: { $hits } de { $of }
draft-trait-cost = { $most ->
        [one] { $least }–{ $most } Connect
       *[other] { $least }–{ $most } Connects
    }
draft-trait-boost-yes = com boost: { $hits } de { $of }
draft-trait-boost-no = sem boost: { $hits } de { $of }
draft-private = Só você vê isto. Fica guardado até você enviar a proposta ou descartar, por 90 dias no máximo.
draft-over-first = Fazer de novo o rascunho de **{ $job }**? O que você digitou e colou some.
draft-throw-first = Descartar o rascunho de **{ $job }**? O que você digitou e colou some.
draft-thrown-away = **Descartado.** O rascunho e o anúncio colado foram excluídos.
draft-to-open = Seu rascunho está pronto para abrir.
form-kept-draft = Seu rascunho
form-kept-draft-text = A proposta
form-kept-draft-more = Mais da proposta
form-kept-draft-more-hint = Só se não couber acima
form-kept-draft-answers = Respostas às perguntas do cliente
form-kept-draft-answers-hint = Cada pergunta vem depois de um >, e sua resposta abaixo dela
form-kept-draft-missing = { $missing ->
        [one] Falta escrever { $missing } parte do rascunho
       *[other] Falta escrever { $missing } partes do rascunho
    }
form-kept-draft-post = O anúncio do cliente
form-kept-draft-post-hint = Com ele preencho o nome, as perguntas e as palavras do cliente

button-template-new = Novo modelo
button-template-edit = Editar
button-template-remove = Excluir
button-template-remove-sure = Excluir mesmo
button-template-back = Usar de novo a versão { $number }
button-templates = Modelos
button-templates-export = Exportar
button-portfolio = Portfólio
button-portfolio-edit = Editar as linhas
button-draft = Rascunhar proposta
button-kept-draft-open = Abrir o rascunho
button-kept-draft-check = Verificar
button-kept-draft-use = Usar
button-kept-draft-over = Recomeçar
button-kept-draft-throw = Descartar
menu-template = Abrir um modelo
menu-template-version = Outra versão
template-version-option = Versão { $number }
