//! HOR-09: the parents need not consent to the pupil being heard.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::lists::List;
use crate::rules::wording::warning;
use crate::rules::{Context, Example, Findings, Rule};

pub(super) static RULE: Rule = Rule {
    code: "HOR-09",
    severity: Severity::Warning,
    basis: &[&law::PARTICIPATION, &law::CIRCULAR_HEARING],
    title: Text::new(
        "Eleven blir hørt selv om foreldrene ikke har samtykket",
        "Eleven blir høyrd sjølv om foreldra ikkje har samtykt",
        "The pupil is heard even though the parents have not consented",
    ),
    why: Text::new(
        "Retten til å bli hørt er elevens egen. Skolen trenger ikke samtykke fra foreldrene for å snakke med \
         eleven om hvordan eleven har det. En elev som bare blir hørt når foreldrene vil, kan bli stående alene \
         med det som er vanskelig.",
        "Retten til å bli høyrd er eleven sin eigen. Skolen treng ikkje samtykke frå foreldra for å snakke med \
         eleven om korleis eleven har det. Ein elev som berre blir høyrd når foreldra vil, kan bli ståande åleine \
         med det som er vanskeleg.",
        "The right to be heard is the pupil's own. The school needs no consent from the parents to talk with the \
         pupil about how the pupil is doing. A pupil who is heard only when the parents want it may be left alone \
         with what is hard.",
    ),
    limits: Text::new(
        "Ordlisten er brilles egen, for ingen kilde gir noen. Regelen leser bare begrunnelsen for at en elev ikke \
         er hørt, og bare setninger som nevner foreldrene. Det kan finnes andre gode grunner til å vente; dem \
         vurderer den ikke.",
        "Ordlista er brille si eiga, for inga kjelde gir noka. Regelen les berre grunngivinga for at ein elev \
         ikkje er høyrd, og berre setningar som nemner foreldra. Det kan finnast andre gode grunnar til å vente; \
         dei vurderer han ikkje.",
        "The list of phrases is brille's own, for no source gives one. The rule reads only the reason why a pupil \
         was not heard, and only sentences that name the parents. There may be other good reasons to wait; those \
         it does not judge.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &["HOR-01"],
    missing: None,
    messages: &[&CONSENT],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, om: undersøkelse, ikke_hørt_fordi: E1 ville ikke snakke uten F1 og var borte resten av uka. }
  - { id: MV2, hvem: E1, dato: 2026-09-10, av: S1, om: tiltak, synspunkt: E1 ønsker faste lag., fulgt: ja }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 vil ha faste lag videre., fulgt: ja }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, om: undersøkelse, ikke_hørt_fordi: Foreldrene har ikke gitt samtykke. } # <-
  - { id: MV2, hvem: E1, dato: 2026-09-10, om: tiltak, synspunkt: E1 ønsker faste lag. }
  - { id: MV3, hvem: E1, dato: 2026-09-25, om: evaluering, synspunkt: E1 vil ha faste lag videre. }
",
        },
    ],
    check: Some(check),
};

static CONSENT: Message = Message {
    headline: Text::new(
        "Eleven er ikke hørt fordi foreldrene ikke ga lov: {phrase}.",
        "Eleven er ikkje høyrd fordi foreldra ikkje gav lov: {phrase}.",
        "The pupil was not heard because the parents did not allow it: {phrase}.",
    ),
    label: Text::new("samtykke trengs ikke", "samtykke trengst ikkje", "no consent is needed"),
    help: Text::new(
        "Snakk med foreldrene om hvorfor eleven skal høres, og tilby eleven en samtale. Skriv {better}.",
        "Snakk med foreldra om kvifor eleven skal høyrast, og tilby eleven ein samtale. Skriv {better}.",
        "Talk with the parents about why the pupil shall be heard, and offer the pupil a talk. Write {better}.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for reason in super::reasons_not_heard(context.case) {
        if let Some(hit) = context.phrases_in(reason, List::NoConsent).next() {
            findings.add(warning(context, &CONSENT, hit));
        }
    }
}
