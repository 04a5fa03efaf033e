"""Days, zones and questions as Spanish-speaking members type them, with and without accents."""

from datetime import date

import pytest

from bot import errors
from bot.ui.words.reading.guide import find_topic
from bot.ui.words.reading.zones import find_zone
from tests.ui.words.reading.tuesday import reader_of_days

ES = "es"
day = reader_of_days(ES)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2026-11-24", "2026-11-24"),
        ("20/11/2026", "2026-11-20"),
        ("hoy", "2026-11-24"),
        ("Ayer", "2026-11-23"),
        ("anteayer", "2026-11-22"),
        ("antier", "2026-11-22"),
        ("antes de ayer", "2026-11-22"),
        ("hace 1 día", "2026-11-23"),
        ("hace 2 dias", "2026-11-22"),
        ("hace un día", "2026-11-23"),
        ("hace 3d", "2026-11-21"),
        ("3 días atrás", "2026-11-21"),
        ("hace quince días", "2026-11-09"),
        ("hace una semana", "2026-11-17"),
        ("hace dos semanas", "2026-11-10"),
        ("Hace 2  Semanas", "2026-11-10"),
        ("la semana pasada", "2026-11-17"),
        ("hace un mes", "2026-10-24"),
        ("hace tres meses", "2026-08-24"),
        ("viernes", "2026-11-20"),
        ("el viernes", "2026-11-20"),
        ("el viernes pasado", "2026-11-20"),
        ("el pasado viernes", "2026-11-20"),
        ("último viernes", "2026-11-20"),
        ("miércoles", "2026-11-18"),
        ("Miercoles", "2026-11-18"),
        ("sáb", "2026-11-21"),
        ("sabado", "2026-11-21"),
        ("martes", "2026-11-17"),
        ("este martes", "2026-11-24"),
        ("20 nov", "2026-11-20"),
        ("20 de noviembre", "2026-11-20"),
        ("el 20 de noviembre", "2026-11-20"),
        ("20 de noviembre de 2026", "2026-11-20"),
        ("20 de noviembre del 2025", "2025-11-20"),
        ("viernes, 20 de noviembre de 2026", "2026-11-20"),
        ("noviembre 20", "2026-11-20"),
        ("1º de enero", "2026-01-01"),
        ("el primero de octubre", "2026-10-01"),
        ("5 de setiembre", "2026-09-05"),
        ("5 sept. 2026", "2026-09-05"),
        ("3 mar", "2026-03-03"),
        ("mar 24 nov", "2026-11-24"),
        ("25 dic", "2026-12-25"),
    ],
)
def test_a_day_that_has_been_is_read(typed: str, read: str) -> None:
    assert day(typed) == date.fromisoformat(read)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("mañana", "2026-11-25"),
        ("pasado manana", "2026-11-26"),
        ("dentro de 3 días", "2026-11-27"),
        ("en una semana", "2026-12-01"),
        ("en dos meses", "2027-01-24"),
        ("la próxima semana", "2026-12-01"),
        ("la semana que viene", "2026-12-01"),
        ("el próximo lunes", "2026-11-30"),
        ("el lunes que viene", "2026-11-30"),
        ("este viernes", "2026-11-27"),
    ],
)
def test_a_day_to_come_is_read_or_out_of_range(typed: str, read: str) -> None:
    assert day(typed, ahead=True) == date.fromisoformat(read)
    with pytest.raises(errors.DayOutOfRange):
        day(typed)


@pytest.mark.parametrize(("typed", "read"), [("10 ene", "2027-01-10"), ("domingo 3 de enero", "2027-01-03")])
def test_a_date_without_a_year_is_the_next_one_where_a_day_to_come_is_meant(typed: str, read: str) -> None:
    assert day(typed, ahead=True) == date.fromisoformat(read)


@pytest.mark.parametrize(
    "typed",
    [
        "pronto",
        "20",
        "el 20",
        "noviembre",
        "el mes pasado",
        "hace un año",
        "hace una hora",
        "10 días",
        "mar 3",  # March or a Tuesday
        "20 nov 17:00",
        "ayer a las 5",
        "quizás ayer",
        "31 de febrero",
        "lunes 20 de noviembre",  # it is a Friday
        "miercoles 20 de noviembre de 2026",
        "20 nov 26",
    ],
)
@pytest.mark.parametrize("ahead", [False, True])
def test_what_is_not_certain_is_refused(typed: str, ahead: bool) -> None:
    with pytest.raises(errors.BadDay):
        day(typed, ahead=ahead)


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("me los devuelven si el trabajo vence", "returns"),
        ("cuando vencen mis connects", "expiry"),
        ("caducan?", "expiry"),
        ("qué es un connect", "basics"),
        ("como funciona la subasta del boost", "boosts"),
        ("insignia de disponibilidad", "badge"),
        ("me escribieron por telegram", "scams"),
        ("como escribir una carta de presentacion", "writing"),
        ("cuántos connects trae plus al mes", "plans"),
        ("como gano mas connects", "earning"),
        ("soy nuevo, cuánto cuesta empezar", "newcomers"),
        ("el cliente no responde", "clients"),
        ("boost", "boosts"),
        ("devolucion", "returns"),
    ],
)
def test_a_question_finds_its_topic(question: str, topic: str) -> None:
    assert find_topic(question, ES) == topic


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("España", "Europe/Madrid"),
        ("Ciudad de México", "America/Mexico_City"),
        ("mexico", "America/Mexico_City"),
        ("Bogotá, Colombia", "America/Bogota"),
        ("Argentina", "America/Argentina/Buenos_Aires"),
        ("Perú", "America/Lima"),
        ("La Habana", "America/Havana"),
        ("República Dominicana", "America/Santo_Domingo"),
        ("Nueva York", "America/New_York"),
        ("Londres", "Europe/London"),
        ("Alemania", "Europe/Berlin"),
        ("Francia", "Europe/Paris"),
        ("UTC-5", "Etc/GMT+5"),
    ],
)
def test_a_place_finds_its_zone(typed: str, zone: str) -> None:
    assert find_zone(typed, ES) == zone
