# A member's month: the recap, and what is shared of it.

recap-title = Seu mês: { $month }
recap-of = **{ $month }** de { $who }
recap-numbers = Enviadas: **{ $sent }** · entrevistas: { $known ->
        [0] sem dados
       *[other] **{ $interviews }** de { $known } com resultado
    } · contratações: { $hiredof ->
        [0] sem dados
       *[other] **{ $hired }** de { $hiredof } com resultado
    }
recap-connects = Connects gastos: **{ $spent }**, de volta: **{ $back }**
recap-empty = Nada foi enviado, gasto nem conquistado neste mês.
recap-not-over = Este mês ainda não acabou.
recap-share-how = *Compartilhar aqui* publica esta imagem no canal, com seu nome{ $hidden ->
        [yes] , sem Connects.
       *[no] { " " }e seus Connects.
    }
button-recap = Meu mês
button-recap-share = Compartilhar aqui
switch-recap-hide = Ocultar Connects
nudge-recap = Seu mês está pronto
nudge-recap-about = **{ $month }**: { $sent ->
        [0] nenhuma proposta enviada
        [one] { $sent } proposta enviada
       *[other] { $sent } propostas enviadas
    }. *Meu mês* tem a imagem; você pode compartilhar em um servidor.
topic-recap = resumo do mês
