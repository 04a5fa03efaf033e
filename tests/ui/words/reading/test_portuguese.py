"""Days, zones and questions to the guide as Brazilians type them."""

from datetime import date

import pytest

from bot import errors
from bot.domain.guide import GuideTopic
from bot.gateway.params import dollars_or_none
from bot.ui.words import Text
from bot.ui.words.reading.guide import find_topic
from bot.ui.words.reading.zones import find_zone
from tests.ui.words.reading.tuesday import reader_of_days

PT = "pt-BR"
day = reader_of_days(PT)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2026-11-20", "2026-11-20"),
        ("20/11/2026", "2026-11-20"),
        ("20.11.2026", "2026-11-20"),
        ("hoje", "2026-11-24"),
        ("Ontem", "2026-11-23"),
        ("anteontem", "2026-11-22"),
        ("antes de ontem", "2026-11-22"),
        ("há 2 dias", "2026-11-22"),
        ("ha 2 dias", "2026-11-22"),
        ("há dois dias", "2026-11-22"),
        ("2 dias atrás", "2026-11-22"),
        ("2 dias atras", "2026-11-22"),
        ("há 2 dias atrás", "2026-11-22"),
        ("a 2 dias atrás", "2026-11-22"),
        ("três dias atrás", "2026-11-21"),
        ("3d atrás", "2026-11-21"),
        ("faz 3 dias", "2026-11-21"),
        ("dez dias atrás", "2026-11-14"),
        ("há quinze dias", "2026-11-09"),
        ("há 90 dias", "2026-08-26"),
        ("uma semana atrás", "2026-11-17"),
        ("há uma semana", "2026-11-17"),
        ("faz uma semana", "2026-11-17"),
        ("semana passada", "2026-11-17"),
        ("na semana passada", "2026-11-17"),
        ("há duas semanas", "2026-11-10"),
        ("2 semanas atrás", "2026-11-10"),
        ("há um mês", "2026-10-24"),
        ("há um mes", "2026-10-24"),
        ("3 meses atrás", "2026-08-24"),
        ("sexta", "2026-11-20"),
        ("sexta-feira", "2026-11-20"),
        ("Sexta feira", "2026-11-20"),
        ("sex", "2026-11-20"),
        ("na sexta", "2026-11-20"),
        ("sexta passada", "2026-11-20"),
        ("na sexta-feira passada", "2026-11-20"),
        ("última sexta", "2026-11-20"),
        ("segunda", "2026-11-23"),
        ("terça", "2026-11-17"),
        ("terca-feira", "2026-11-17"),
        ("terça passada", "2026-11-17"),
        ("esta terça", "2026-11-24"),
        ("quarta", "2026-11-18"),
        ("quinta-feira", "2026-11-19"),
        ("sábado", "2026-11-21"),
        ("sabado passado", "2026-11-21"),
        ("no domingo", "2026-11-22"),
        ("20 nov", "2026-11-20"),
        ("20 nov. 2026", "2026-11-20"),
        ("20 de nov. de 2026", "2026-11-20"),
        ("20 de novembro", "2026-11-20"),
        ("dia 20 de novembro", "2026-11-20"),
        ("no dia 20 de novembro", "2026-11-20"),
        ("em 20 de novembro de 2025", "2025-11-20"),
        ("20 de Novembro de 2025", "2025-11-20"),
        ("20/nov", "2026-11-20"),
        ("20/nov/2026", "2026-11-20"),
        ("sexta, 20 de novembro", "2026-11-20"),
        ("sex 20 nov 2026", "2026-11-20"),
        ("1º de novembro", "2026-11-01"),
        ("1o de novembro", "2026-11-01"),
        ("primeiro de novembro", "2026-11-01"),
        ("5 de março", "2026-03-05"),
        ("5 de marco de 2026", "2026-03-05"),
        ("7 set", "2026-09-07"),
        ("2 de maio", "2026-05-02"),
        ("2 mai", "2026-05-02"),
        ("25 dez", "2026-12-25"),  # a slip, for the service to refuse: not a year ago
    ],
)
def test_a_day_that_has_been_is_read(typed: str, read: str) -> None:
    assert day(typed) == date.fromisoformat(read)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("hoje", "2026-11-24"),
        ("amanhã", "2026-11-25"),
        ("amanha", "2026-11-25"),
        ("depois de amanhã", "2026-11-26"),
        ("em 3 dias", "2026-11-27"),
        ("daqui a 3 dias", "2026-11-27"),
        ("daqui a três dias", "2026-11-27"),
        ("dentro de duas semanas", "2026-12-08"),
        ("em uma semana", "2026-12-01"),
        ("próxima semana", "2026-12-01"),
        ("semana que vem", "2026-12-01"),
        ("em dois meses", "2027-01-24"),
        ("sexta", "2026-11-27"),
        ("próxima sexta", "2026-11-27"),
        ("sexta que vem", "2026-11-27"),
        ("nesta sexta-feira", "2026-11-27"),
        ("próxima segunda", "2026-11-30"),
        ("terça", "2026-12-01"),
        ("3 jan", "2027-01-03"),
        ("10 jan", "2027-01-10"),
        ("24 nov", "2026-11-24"),
        ("domingo, 3 de janeiro", "2027-01-03"),
        ("1º de dezembro", "2026-12-01"),
    ],
)
def test_a_day_to_come_is_read(typed: str, read: str) -> None:
    assert day(typed, ahead=True) == date.fromisoformat(read)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "logo",
        "qualquer dia",
        "20",
        "2026",
        "novembro",
        "novembro de 2026",
        "dia 20",
        "17h",
        "ao meio-dia",
        "agora",
        "ontem às 17h",
        "há uma hora",
        "5 minutos atrás",
        "talvez ontem",
        "ligar 20 nov?",
        "em 3 dias atrás",
        "mês passado",
        "ano passado",
        "esta semana",
        "10 dias",
        "a 2 dias",
        "-3 dias atrás",
        "sexta da semana passada",
        "segunda 20 de novembro",  # it is a Friday
        "segunda-feira, 20 de novembro de 2026",
        "31 de fevereiro",
        "29 fev",
        "32 nov",
        "gestern",
    ],
)
@pytest.mark.parametrize("ahead", [False, True])
def test_what_is_not_certain_is_refused(typed: str, ahead: bool) -> None:
    with pytest.raises(errors.BadDay) as refused:
        day(typed, ahead=ahead)
    assert refused.value.given == typed


@pytest.mark.parametrize("typed", ["amanhã", "em 3 dias", "semana que vem", "próxima sexta", "esta sexta"])
def test_words_for_a_day_to_come_are_out_of_range_where_only_the_past_is_meant(typed: str) -> None:
    with pytest.raises(errors.DayOutOfRange):
        day(typed)


@pytest.mark.parametrize("month", range(1, 13))
def test_a_day_is_read_as_the_cards_write_it(month: int) -> None:
    on = date(2026, month, 5)
    assert day(Text(PT, strict=True).day(on)) == on


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("São Paulo", "America/Sao_Paulo"),
        ("Brasília", "America/Sao_Paulo"),
        ("brasil", "America/Sao_Paulo"),
        ("Rio de Janeiro", "America/Sao_Paulo"),
        ("Curitiba, Brasil", "America/Sao_Paulo"),
        ("Recife", "America/Recife"),
        ("salvador", "America/Bahia"),
        ("Manaus", "America/Manaus"),
        ("Portugal", "Europe/Lisbon"),
        ("alemanha", "Europe/Berlin"),
        ("Nova York", "America/New_York"),
        ("japão", "Asia/Tokyo"),
        ("UTC-3", "Etc/GMT+3"),
    ],
)
def test_a_zone_is_found_by_its_portuguese_name(typed: str, zone: str) -> None:
    assert find_zone(typed, PT) == zone


@pytest.mark.parametrize(
    ("asked", "topic"),
    [
        ("o que são connects?", GuideTopic.BASICS),
        ("por que eles existem", GuideTopic.WHY),
        ("quantos connects por mês no plus", GuideTopic.PLANS),
        ("quando é a renovação", GuideTopic.PLANS),
        ("entrevista dá connects?", GuideTopic.EARNING),
        ("como ganhar mais connects", GuideTopic.EARNING),
        ("como gastar bem", GuideTopic.STRATEGY),
        ("como escrever uma proposta", GuideTopic.WRITING),
        ("cover letter", GuideTopic.WRITING),
        ("o cliente não abriu minha proposta", GuideTopic.CLIENTS),
        ("quando os connects expiram", GuideTopic.EXPIRY),
        ("expiracao", GuideTopic.EXPIRY),
        ("eles voltam se a vaga expirar", GuideTopic.RETURNS),
        ("tem reembolso", GuideTopic.RETURNS),
        ("boost vale a pena?", GuideTopic.BOOSTS),
        ("meu lance foi superado", GuideTopic.BOOSTS),
        ("badge de disponibilidade", GuideTopic.BADGE),
        ("quanto custa começar", GuideTopic.NEWCOMERS),
        ("sou iniciante", GuideTopic.NEWCOMERS),
        ("isso é golpe?", GuideTopic.SCAMS),
        ("pediu para chamar no whatsapp", GuideTopic.SCAMS),
    ],
)
def test_a_question_finds_its_topic(asked: str, topic: GuideTopic) -> None:
    assert find_topic(asked, PT) is topic


@pytest.mark.parametrize(
    ("typed", "dollars"),
    [
        ("4,50", 4.5),
        ("US$ 4,50", 4.5),
        ("US$\xa01.500,00", 1500),
        ("1500,5", 1500.5),
        ("1,500", 1500),
        ("$1,500", 1500),
        ("1,500.25", 1500.25),
        ("4.50", 4.5),
        ("300", 300),
        (" ", None),
    ],
)
def test_an_amount_may_have_a_decimal_comma(typed: str, dollars: float | None) -> None:
    assert dollars_or_none(typed) == dollars


@pytest.mark.parametrize("typed", ["quatro", "1.5.0"])
def test_an_amount_that_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(errors.BadMoney):
        dollars_or_none(typed)
