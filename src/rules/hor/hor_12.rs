//! HOR-12: how the interests of several pupils were balanced is stated.

use crate::case::BestInterests;
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "HOR-12",
    severity: Severity::Note,
    basis: &[&law::OWN_PROPOSAL, &law::BEST_INTERESTS],
    title: Text::new(
        "Det står hvordan hensynet til flere elever er veid mot hverandre",
        "Det står korleis omsynet til fleire elevar er vege mot kvarandre",
        "How the interests of several pupils were balanced is stated",
    ),
    why: Text::new(
        "Det som er best for én elev, kan gå ut over en annen. Skolen må velge, og den som leser saken senere, skal \
         se at begge var med i vurderingen og hvorfor den ene fikk mest vekt.",
        "Det som er best for éin elev, kan gå ut over ein annan. Skolen må velje, og den som les saka seinare, skal \
         sjå at begge var med i vurderinga og kvifor den eine fekk mest vekt.",
        "What is best for one pupil may be at another’s expense. The school must choose, and whoever reads the case \
         later shall see that both were considered and why one weighed more.",
    ),
    limits: Text::new(
        "Loven sier ikke at avveiningen skal føres for seg; det er brilles eget forslag. Én tekst under `avveining` \
         er nok for hele saken. Regelen ser ikke om hensynene faktisk står mot hverandre.",
        "Lova seier ikkje at avveginga skal førast for seg; det er brille sitt eige framlegg. Éin tekst under \
         `avveining` er nok for heile saka. Regelen ser ikkje om omsyna faktisk står mot kvarandre.",
        "The Act does not say that the balancing is recorded by itself; that is brille’s own proposal. One text \
         under `avveining` is enough for the whole case. The rule does not see whether the interests really \
         conflict.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NOT_BALANCED],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "" },
        Example { good: false, date: "2026-10-05", yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  E2: { rolle: elev, trinn: 6 }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  F2: { rolle: foresatt, til: E2, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 vil slippe klassesamtale., vektlagt: Klassesamtale er ikke brukt. }
  - { id: MV2, hvem: E1, dato: 2026-09-10, av: S1, om: tiltak, synspunkt: E1 ønsker faste lag og en voksen ved ballbingen., fulgt: ja }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 er med på lag hver dag., fulgt: ja }
elevens_beste:
  - { hvem: E1, dato: 2026-09-10, momenter: [E1 sitt eget ønske, trygghet i storefri], konklusjon: Faste lag ivaretar E1 best. }
  - { hvem: E2, dato: 2026-09-10, momenter: [E2 har venner i klassen, hensynet til E1], konklusjon: E2 bør bli i klassen. } # <-
" },
    ],
    check: Some(check),
};

static NOT_BALANCED: Message = Message {
    headline: Text::new(
        "Flere elevers beste er vurdert, men det står ikke hvordan hensynene er veid mot hverandre.",
        "Det beste for fleire elevar er vurdert, men det står ikkje korleis omsyna er vegne mot kvarandre.",
        "The best interests of several pupils are assessed, but not how they were balanced.",
    ),
    label: Text::new("mangler `avveining`", "manglar `avveining`", "lacks `avveining`"),
    help: Text::new(
        "Skriv under `avveining` hvordan hensynet til den ene eleven er veid mot hensynet til den andre.",
        "Skriv under `avveining` korleis omsynet til den eine eleven er vege mot omsynet til den andre.",
        "Write under `avveining` how the interests of the one pupil were weighed against those of the other.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let assessments = &context.case.best_interests;
    let Some(first) = assessments.iter().find_map(|entry| entry.who) else { return };
    let of_another = |entry: &&BestInterests<'_>| entry.who.is_some_and(|who| who.value != first.value);
    let Some(other) = assessments.iter().rfind(of_another) else { return };
    if assessments.iter().all(|entry| context.gaps.plainly_lack(entry.node, "avveining")) {
        findings.add(Found::in_section(&NOT_BALANCED, other.node));
    }
}
