//! PLAN-38: no placeholders where the plan must say something (letters a to e).

use crate::case::{Case, Day, Words};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::{phrases, span_in};
use crate::rules::{Context, Example, Findings, Found, Rule};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "PLAN-38",
    severity: Severity::Error,
    basis: &[&law::PLAN],
    title: Text::new(
        "Planen har ingen plassholdere der loven krever innhold",
        "Planen har ingen plasshaldarar der lova krev innhald",
        "The plan has no placeholders where the Act requires content",
    ),
    why: Text::new(
        "«TBD», «kommer» eller «[navn]» ser ut som et svar, men er det ikke. Så lenge det står der, sier planen ikke det \
         loven krever, og den som får planen, har ingenting å holde seg til.",
        "«TBD», «kjem» eller «[namn]» ser ut som eit svar, men er det ikkje. Så lenge det står der, seier planen ikkje \
         det lova krev, og den som får planen, har ingenting å halde seg til.",
        "“TBD”, “kommer” or “[navn]” looks like an answer but is none. As long as it stands there, the plan does not say \
         what the Act requires, and whoever is given the plan has nothing to go by.",
    ),
    limits: Text::new(
        "Regelen kjenner bare plassholderne i brilles egen liste, og bare når de er alt som står, eller står i \
         klammer. En plassholder i `hyppighet` gir bare en advarsel, for loven krever ikke at planen sier hvor ofte.",
        "Regelen kjenner berre plasshaldarane i lista til brille, og berre når dei er alt som står, eller står i \
         klammer. Ein plasshaldar i `hyppighet` gir berre ei åtvaring, for lova krev ikkje at planen seier kor ofte.",
        "The rule knows only the placeholders of brille's own list, and only where they are all that is written or stand \
         in brackets. A placeholder in `hyppighet` gives only a warning, because the Act does not require the plan to \
         say how often.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&PLACEHOLDER],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene når klassen deler seg i lag i storefri hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], hva: L1 kommer ut og setter faste lag., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene når klassen deler seg i lag i storefri hver dag., bygger_på: [U1] }
  tiltak:
    - id: T1
      løser: [P1]
      hva: Fylles ut # <-
      hyppighet: TBD # <-
      start: kommer # <-
      utføres_av: [L1]
      evalueres: { dato: 2026-xx-xx } # <-
    - id: T2
      løser: [P1]
      hva: A1 står ved [sted] hele storefri. # <-
      start: 2026-09-14
      utføres_av: [A1]
      evalueres: { dato: 2026-09-25 }
",
        },
    ],
    check: Some(check),
};

static PLACEHOLDER: Message = Message {
    headline: Text::new(
        "{field} har en plassholder der planen skal si {content}.",
        "{field} har ein plasshaldar der planen skal seie {content}.",
        "{field} has a placeholder where the plan shall say {content}.",
    ),
    label: Text::new("plassholder", "plasshaldar", "a placeholder"),
    help: Text::new(
        "Bytt den ut med det som faktisk er bestemt. Er det ikke bestemt ennå, må det bestemmes før planen tas i bruk.",
        "Byt han ut med det som faktisk er bestemt. Er det ikkje bestemt enno, må det bestemmast før planen blir teken i \
         bruk.",
        "Replace it with what has in fact been decided. If it is not decided yet, it must be before the plan is used.",
    ),
};

/// What the plan shall say in a field.
struct Field {
    key: &'static str,
    content: Text,
    severity: Severity,
}

const fn field(key: &'static str, content: Text) -> Field {
    Field { key, content, severity: Severity::Error }
}

static PROBLEM: Field = field(
    "beskrivelse",
    Text::new(
        "hvilket problem tiltakene skal løse (bokstav a)",
        "kva problem tiltaka skal løyse (bokstav a)",
        "which problem the measures shall solve (letter a)",
    ),
);
static WHAT: Field = field(
    "hva",
    Text::new(
        "hvilket tiltak skolen har planlagt (bokstav b)",
        "kva tiltak skolen har planlagt (bokstav b)",
        "which measure the school has planned (letter b)",
    ),
);
static START: Field = field(
    "start",
    Text::new(
        "når tiltaket skal gjennomføres (bokstav c)",
        "når tiltaket skal gjennomførast (bokstav c)",
        "when the measure shall be carried out (letter c)",
    ),
);
static FREQUENCY: Field = Field {
    key: "hyppighet",
    content: Text::new(
        "hvor ofte tiltaket skal gjennomføres",
        "kor ofte tiltaket skal gjennomførast",
        "how often the measure shall be carried out",
    ),
    severity: Severity::Warning,
};
static EXECUTOR: Field = field(
    "utføres_av",
    Text::new(
        "hvem som skal gjennomføre tiltaket (bokstav d)",
        "kven som skal gjennomføre tiltaket (bokstav d)",
        "who shall carry out the measure (letter d)",
    ),
);
static EVALUATION: Field = field(
    "evalueres",
    Text::new(
        "når tiltaket skal evalueres (bokstav e)",
        "når tiltaket skal evaluerast (bokstav e)",
        "when the measure shall be evaluated (letter e)",
    ),
);

fn check(context: &Context<'_>, found: &mut Findings) {
    for (field, node) in fields(context.case) {
        if let Some(finding) = placeholder(field, node) {
            found.add(finding);
        }
    }
}

/// The fields that answer the letters a to e, with where they stand.
fn fields<'a>(case: &'a Case<'_>) -> impl Iterator<Item = (&'static Field, Node<'a>)> {
    let problems = case.problems().iter().filter_map(|problem| at(&PROBLEM, problem.description));
    let measures = case.measures().iter().flat_map(|measure| {
        let executors = measure.carried_out_by.iter().filter_map(|code| at(&EXECUTOR, Some(*code)));
        [at(&WHAT, measure.what), day(&START, measure.start), at(&FREQUENCY, measure.frequency)]
            .into_iter()
            .chain([day(&EVALUATION, measure.evaluated.as_ref().and_then(|evaluation| evaluation.date))])
            .flatten()
            .chain(executors)
    });
    problems.chain(measures)
}

fn at<'t>(field: &'static Field, words: Option<Words<'t>>) -> Option<(&'static Field, Node<'t>)> {
    Some((field, words?.node))
}

fn day<'t>(field: &'static Field, day: Option<Day<'t>>) -> Option<(&'static Field, Node<'t>)> {
    Some((field, day?.node))
}

fn placeholder(field: &'static Field, node: Node<'_>) -> Option<Found> {
    let range = phrases::placeholder(node.as_str()?)?;
    let found = Found::within(&PLACEHOLDER, node, span_in(node, range)).severity(field.severity);
    Some(found.arg("field", Arg::Key(field.key.to_owned())).arg("content", Arg::Word(field.content)))
}
