"""The visitor's templates of proposals and portfolio lines."""

from bot.demo.members import DemoMember
from bot.services.drafting import TypedTemplate

SHORT = """Hi {{ client.name | default: "there" }},

{{ what_i_noticed_in_the_post }}
{% for line in portfolio %}
- {{ line }}
{% endfor %}
I'd begin with {{ my_first_step }} and show you the result within two days.

{{ one_question_about_the_job }}

{% question "rate, budget" %}My rate is {{ rate }} an hour.{% endquestion %}"""
PLAN = """Hi {{ client.name | default: "there" }},

here is how I would do "{{ job.title }}":

1. {{ step_one }}
2. {{ step_two }}

{{ proof_with_a_number }}
{{ one_question_about_the_job }}"""
LINES = """Cut a nightly report of a parcel firm from nine minutes to 14 seconds #sql #postgresql
Moved a shop of 2,400 products to Next.js; its pages now open in under a second #react #next.js
Wrote an importer for 40 price lists that has run without a fault for a year #python #web-scraping"""


async def write_templates(member: DemoMember) -> None:
    """Give the member two templates, which proposals sent from now on name in turn, and a portfolio."""
    templates = {"Short letter": SHORT, "With a plan": PLAN}
    for name, body in templates.items():
        await member.services.templates.save(member.who, TypedTemplate(name, body), member.key())
    await member.services.templates.set_portfolio(member.who, LINES, member.key())
    member.templates = tuple(templates)
