//! HOR-07: nobody is too young to be heard.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::lists::List;
use crate::rules::wording::warning;
use crate::rules::{Context, Example, Findings, Rule};

pub(super) static RULE: Rule = Rule {
    code: "HOR-07",
    severity: Severity::Error,
    basis: &[&law::PARTICIPATION, &law::PREPARATORY_WORKS],
    title: Text::new(
        "Ingen elev er for ung til å bli hørt",
        "Ingen elev er for ung til å bli høyrd",
        "No pupil is too young to be heard",
    ),
    why: Text::new(
        "Alle elever har rett til å medvirke i det som gjelder dem selv, og til å bli hørt. Forarbeidene sier at \
         retten ikke har noen nedre aldersgrense. Alder og modenhet har betydning for hvilken vekt synet får, \
         ikke for om eleven blir spurt.",
        "Alle elevar har rett til å medverke i det som gjeld dei sjølve, og til å bli høyrde. Førearbeida seier \
         at retten ikkje har noka nedre aldersgrense. Alder og modning har noko å seie for kva vekt synet får, \
         ikkje for om eleven blir spurd.",
        "All pupils have a right to take part in what concerns them, and to be heard. The preparatory works say \
         that the right has no lower age limit. Age and maturity matter for the weight of the view, not for \
         whether the pupil is asked.",
    ),
    limits: Text::new(
        "Ordlisten er brilles egen, for ingen kilde gir noen. Regelen leser bare begrunnelsen for at en elev ikke \
         er hørt. At eleven ikke er moden nok, gir advarsel: det kan dekke over alder, men regelen kan ikke vite \
         det.",
        "Ordlista er brille si eiga, for inga kjelde gir noka. Regelen les berre grunngivinga for at ein elev \
         ikkje er høyrd. At eleven ikkje er mogen nok, gir åtvaring: det kan dekkje over alder, men regelen kan \
         ikkje vite det.",
        "The list of phrases is brille's own, for no source gives one. The rule reads only the reason why a pupil \
         was not heard. That the pupil is not mature enough gives a warning: it may hide age, but the rule cannot \
         know.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &["HOR-01"],
    missing: None,
    messages: &[&AGE, &MATURITY],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, om: undersøkelse, ikke_hørt_fordi: E1 var syk hele uka. Det var for liten tid før møtet. }
  - { id: MV2, hvem: E1, dato: 2026-09-10, av: S1, om: tiltak, synspunkt: E1 ønsker faste lag., fulgt: ja }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 vil ha faste lag videre., fulgt: ja }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, om: undersøkelse, ikke_hørt_fordi: E1 er for ung til å bli hørt. } # <-
  - { id: MV2, hvem: E1, dato: 2026-09-10, om: tiltak, ikke_hørt_fordi: E1 er ikke moden nok. } # <-
  - { id: MV3, hvem: E1, dato: 2026-09-25, om: evaluering, synspunkt: E1 vil ha faste lag videre. }
",
        },
    ],
    check: Some(check),
};

static AGE: Message = Message {
    headline: Text::new(
        "Eleven er ikke hørt på grunn av alder: {phrase}.",
        "Eleven er ikkje høyrd på grunn av alder: {phrase}.",
        "The pupil was not heard because of age: {phrase}.",
    ),
    label: Text::new("alder er ingen grunn", "alder er ingen grunn", "age is no reason"),
    help: Text::new(
        "Hør eleven på en måte som passer alderen. Skriv {better}.",
        "Høyr eleven på ein måte som passar alderen. Skriv {better}.",
        "Hear the pupil in a way that suits the age. Write {better}.",
    ),
};

static MATURITY: Message = Message {
    headline: Text::new(
        "Eleven er ikke hørt fordi eleven ikke regnes som moden nok: {phrase}.",
        "Eleven er ikkje høyrd fordi eleven ikkje blir rekna som mogen nok: {phrase}.",
        "The pupil was not heard because of maturity: {phrase}.",
    ),
    label: Text::new("modenhet gjelder vekten", "modning gjeld vekta", "maturity concerns the weight"),
    help: Text::new(
        "Modenhet avgjør hvilken vekt synet får, ikke om eleven blir spurt. Skriv {better}.",
        "Modning avgjer kva vekt synet får, ikkje om eleven blir spurd. Skriv {better}.",
        "Maturity decides the weight of the view, not whether the pupil is asked. Write {better}.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for reason in super::reasons_not_heard(context.case) {
        if let Some(hit) = context.phrases_in(reason, List::TooYoung).next() {
            findings.add(warning(context, &AGE, hit));
        } else if let Some(hit) = context.phrases_in(reason, List::NotMature).next() {
            findings.add(warning(context, &MATURITY, hit).severity(Severity::Warning));
        }
    }
}
