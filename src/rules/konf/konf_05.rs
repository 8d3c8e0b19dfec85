//! KONF-05: the plan of a class names no single pupil.

use crate::case::{Case, Code, Plan, Role, Words};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::words;
use crate::rules::{Context, Example, Findings, Found, Rule};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "KONF-05",
    severity: Severity::Warning,
    basis: &[&law::SECRECY, &law::FUG_PLAN],
    title: Text::new(
        "Planen for en klasse nevner ingen enkeltelev",
        "Planen for ein klasse nemner ingen enkeltelev",
        "The plan of a class names no single pupil",
    ),
    why: Text::new(
        "En plan for en klasse går til mange hjem, og enhver kan be om innsyn i den. Står det noe om en enkelt elev i \
         planen, får alle vite det, eller planen må sladdes.",
        "Ein plan for ein klasse går til mange heimar, og kven som helst kan be om innsyn i han. Står det noko om ein \
         einskild elev i planen, får alle vite det, eller planen må sladdast.",
        "The plan of a class goes to many homes, and anybody may ask for access to it. If it says something of a single \
         pupil, everybody learns it, or the plan must be redacted.",
    ),
    limits: Text::new(
        "Regelen ser koder for enkeltelever under `problemer`, `tiltak`, `vurderte_tiltak` og `endringer`, ikke \
         beskrivelser som bare passer på én. Trenger en elev egne tiltak, hører de hjemme i en sak om den eleven.",
        "Regelen ser kodar for enkeltelevar under `problemer`, `tiltak`, `vurderte_tiltak` og `endringer`, ikkje \
         skildringar som berre høver på éin. Treng ein elev eigne tiltak, høyrer dei heime i ei sak om den eleven.",
        "The rule sees codes of single pupils under `problemer`, `tiltak`, `vurderte_tiltak` and `endringer`, not \
         descriptions that fit only one. If a pupil needs measures of their own, they belong in a case on that pupil.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &["HOR-06"],
    missing: None,
    messages: &[&NAMED],
    examples: &[
        Example { good: true, date: "2026-09-07", yaml: GOOD },
        Example {
            good: false,
            date: "2026-09-14",
            yaml: "\
# uten: elev, medvirkning, undersøkelser, elevens_beste, evalueringer, kontakt, utleveringer, logg
sak: { id: 2026-0200, gjelder: klasse, miljø: psykososialt, arenaer: [skole], omfang: enkel, mønster: gjentatt }
klasse: { navn: 6A, trinn: 6 }
personer:
  G1: { rolle: elevgruppe }
  E4: { rolle: elev, trinn: 6 }
  F1: { rolle: foresatt, til: E4, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  R1: { rolle: rektor }
undersøkelser:
  - { id: U1, start: 2026-09-08 }
medvirkning:
  - { id: MV1, hvem: G1, dato: 2026-09-10, av: L1, om: tiltak, synspunkt: Elevene ønsker faste lag. }
elevens_beste:
  - { hvem: G1, dato: 2026-09-10, momenter: [ro], konklusjon: Faste lag er best for alle. }
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: Klassen deler seg i lag der E4 bestemmer hvem som er med. } # <-
  tiltak:
    - id: T1
      løser: [P1]
      hva: L1 setter faste lag for uka.
      start: 2026-09-14
      utføres_av: [L1]
      gjelder: [E4] # <-
      evalueres: { dato: 2026-09-25 }
",
        },
    ],
    check: Some(check),
};

const GOOD: &str = "\
# uten: elev, medvirkning, undersøkelser, elevens_beste, plan, evalueringer, kontakt, utleveringer, logg
sak: { id: 2026-0200, gjelder: klasse, miljø: psykososialt, arenaer: [skole], omfang: enkel, mønster: gjentatt }
klasse: { navn: 6A, trinn: 6 }
personer:
  E4: { rolle: elev, trinn: 6 }
  F1: { rolle: foresatt, til: E4, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  R1: { rolle: rektor }
";

static NAMED: Message = Message {
    headline: Text::new(
        "Planen for klassen nevner en enkelt elev.",
        "Planen for klassen nemner ein einskild elev.",
        "The plan of the class names a single pupil.",
    ),
    label: Text::new("en enkelt elev", "ein einskild elev", "a single pupil"),
    help: Text::new(
        "Skriv om klassen eller miljøet i stedet. Trenger eleven egne tiltak, så lag en egen sak for eleven.",
        "Skriv om klassen eller miljøet i staden. Treng eleven eigne tiltak, så lag ei eiga sak for eleven.",
        "Write of the class or the environment instead. If the pupil needs measures of their own, make a case for the \
         pupil.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let names_pupils = case.people.iter().any(|person| person.has_role(Role::Pupil));
    let Some(plan) = case.plan.as_ref().filter(|_| case.is_about_class() && names_pupils) else { return };
    for node in places(case, plan) {
        findings.add(Found::at(&NAMED, node));
    }
}

fn places<'t>(case: &Case<'t>, plan: &Plan<'t>) -> Vec<Node<'t>> {
    let problems = plan.problems.iter().filter_map(|problem| problem.description);
    let measures = plan.measures.iter().flat_map(|measure| [measure.what, measure.rationale, measure.indicator]);
    let considered = plan.considered.iter().flat_map(|considered| [considered.what, considered.why_not]);
    let changes = plan.changes.iter().flat_map(|change| [change.what, change.why]);
    let texts = problems.chain(measures.chain(considered).chain(changes).flatten());
    let named = texts.filter(|text| names_pupil(case, text)).map(|text| text.node);
    let affected = plan.measures.iter().filter(|measure| measure.affects.iter().any(|code| is_pupil(case, code)));
    named.chain(affected.filter_map(|measure| measure.node.get("gjelder"))).collect()
}

fn names_pupil(case: &Case<'_>, text: &Words<'_>) -> bool {
    words(text.value).any(|word| case.role(word) == Some(Role::Pupil))
}

fn is_pupil(case: &Case<'_>, code: &Code<'_>) -> bool {
    case.role(code.value) == Some(Role::Pupil)
}
