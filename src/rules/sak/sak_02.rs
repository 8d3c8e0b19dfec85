//! SAK-02: a case about the physical environment follows another procedure.

use crate::case::Environment;
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "SAK-02",
    severity: Severity::Warning,
    basis: &[&law::PHYSICAL_ENVIRONMENT, &law::DUTY_TO_ACT],
    title: Text::new(
        "Saken gjelder det psykososiale miljøet",
        "Saka gjeld det psykososiale miljøet",
        "The case is about the psychosocial environment",
    ),
    why: Text::new(
        "Plikten til å melde fra, undersøke, sette inn tiltak og lage en skriftlig plan gjelder det psykososiale miljøet. \
         Bygninger, inneklima og uteområder har en egen framgangsmåte. Et barn kan trenge begge deler, og da må ikke den \
         ene saken bli borte i den andre.",
        "Plikta til å melde frå, undersøkje, setje inn tiltak og lage ein skriftleg plan gjeld det psykososiale miljøet. \
         Bygningar, inneklima og uteområde har ein eigen framgangsmåte. Eit barn kan trenge begge delar, og då må ikkje \
         den eine saka bli borte i den andre.",
        "The duty to report, investigate, put in measures and make a written plan concerns the psychosocial environment. \
         Buildings, indoor climate and grounds have a procedure of their own. A child may need both, and then one case \
         must not get lost in the other.",
    ),
    limits: Text::new(
        "Regelen ser bare feltet `miljø`. Den avgjør ikke hva en blandet sak er, og den sier ikke at noe er gjort galt. De \
         andre reglene måler fortsatt saken etter § 12-4. I en avsluttet sak er regelen stille.",
        "Regelen ser berre feltet `miljø`. Han avgjer ikkje kva ei blanda sak er, og han seier ikkje at noko er gjort \
         gale. Dei andre reglane måler framleis saka etter § 12-4. I ei avslutta sak er regelen still.",
        "The rule sees only the field `miljø`. It does not decide what a mixed case is, and it does not say that anything \
         was done wrong. The other rules still hold the case against § 12-4. In a closed case the rule is silent.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&PHYSICAL],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
sak: { id: 2026-0147, gjelder: elev, miljø: psykososialt, arenaer: [skole], mønster: gjentatt }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak:
  id: 2026-0147
  gjelder: elev
  miljø: fysisk # <-
  arenaer: [skole]
  mønster: gjentatt
",
        },
    ],
    check: Some(check),
};

static PHYSICAL: Message = Message {
    headline: Text::new(
        "Saken gjelder det fysiske miljøet, som har en annen framgangsmåte enn denne filen er laget for.",
        "Saka gjeld det fysiske miljøet, som har ein annan framgangsmåte enn denne fila er laga for.",
        "The case is about the physical environment, which has another procedure than this file is made for.",
    ),
    label: Text::new(
        "{law:oppl-12-7}, ikke {law:oppl-12-4}",
        "{law:oppl-12-7}, ikkje {law:oppl-12-4}",
        "{law:oppl-12-7}, not {law:oppl-12-4}",
    ),
    help: Text::new(
        "Følg framgangsmåten i {law:oppl-forskr-11-3}. Har eleven det utrygt også på grunn av hvordan noen oppfører \
         seg, så før en egen sak om det med `miljø: psykososialt`.",
        "Følg framgangsmåten i {law:oppl-forskr-11-3}. Har eleven det utrygt òg på grunn av korleis nokon ter seg, \
         så før ei eiga sak om det med `miljø: psykososialt`.",
        "Follow the procedure of {law:oppl-forskr-11-3}. If the pupil is also unsafe because of how somebody behaves, \
         keep a case of its own on that with `miljø: psykososialt`.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let environment = context.case.frame.as_ref().and_then(|frame| frame.environment);
    if let Some(environment) = environment.filter(|environment| environment.value == Environment::Physical)
        && !context.is_closed()
    {
        findings.add(Found::at(&PHYSICAL, environment.node));
    }
}
