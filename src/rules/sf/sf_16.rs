//! SF-16: what Statsforvalteren ordered is done in time, and it shows how.

use jiff::civil::Date;

use crate::case::{Order, Ruling, YesNo};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "SF-16",
    severity: Severity::Error,
    basis: &[&law::ENFORCEMENT_DEADLINE, &law::COERCIVE_FINE],
    title: Text::new(
        "Statsforvalterens pålegg er utført innen fristen",
        "Pålegga frå statsforvaltaren er utførte innan fristen",
        "Statsforvalteren's orders are carried out in time",
    ),
    why: Text::new(
        "Pålegget er gitt fordi eleven ikke fikk den hjelpen loven krever. Statsforvalteren skal sette en frist og \
         følge saken opp, og kan gi tvangsmulkt fra fristen er brutt. For eleven er hver dag etter fristen en dag til \
         uten hjelp.",
        "Pålegget er gitt fordi eleven ikkje fekk den hjelpa lova krev. Statsforvaltaren skal setje ein frist og \
         følgje saka opp, og kan gi tvangsmulkt frå fristen er broten. For eleven er kvar dag etter fristen ein dag \
         til utan hjelp.",
        "The order was given because the pupil did not get the help that the Act requires. Statsforvalteren shall set \
         a deadline and follow the case up, and may impose a coercive fine from the day the deadline is missed. For \
         the pupil each day after it is another day without help.",
    ),
    limits: Text::new(
        "Regelen ser om en dag er ført, ikke om pålegget faktisk er oppfylt; det avgjør statsforvalteren. Har pålegget \
         fått en ny frist, gjelder den; har det ingen egen, gjelder vedtakets. Et pålegg som ble utført for sent, \
         nevnes ikke. At det ikke står hvordan noe er dokumentert, eller når det skal være gjort, er advarsel; at det \
         ikke står noe pålegg, er en merknad, for statsforvalteren kan la være å gi noe. Plikten står ved lag selv om \
         skolen har avsluttet saken, men regelen er stille når eleven har byttet skole eller sluttet.",
        "Regelen ser om ein dag er ført, ikkje om pålegget faktisk er oppfylt; det avgjer statsforvaltaren. Har \
         pålegget fått ein ny frist, gjeld han; har det ingen eigen, gjeld fristen i vedtaket. Eit pålegg som vart \
         utført for seint, blir ikkje nemnt. At det ikkje står korleis noko er dokumentert, eller når det skal vere \
         gjort, er åtvaring; at det ikkje står noko pålegg, er ein merknad, for statsforvaltaren kan la vere å gi \
         noko. Plikta står ved lag sjølv om skolen har avslutta saka, men regelen er still når eleven har bytt skole \
         eller slutta.",
        "The rule sees whether a day is recorded, not whether the order is in fact fulfilled; that is for \
         Statsforvalteren. A new deadline of an order holds; where it has none of its own, that of the decision does. \
         An order carried out late is not mentioned. That it does not say how something is documented, or when it is \
         due, is a warning; that no order is recorded is a note, for Statsforvalteren need not give one. The duty \
         stands even if the school has closed the case, but the rule is silent where the pupil has changed school or \
         left.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&OVERDUE, &NO_DEADLINE, &NO_ORDERS, &NO_PROOF],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
statsforvalter:
  tatt_opp_med_leder: { dato: 2026-09-10, av: F1 }
  meldt: { dato: 2026-09-18, av: F1 }
  svart: 2026-09-22
  vedtak:
    dato: 2026-09-24
    brudd: ja
    frist: 2026-10-16
    pålegg:
      - { id: PA1, hva: Ha en voksen ved ballbingen i hele storefri., frist: 2026-09-28, ny_frist: 2026-10-12 }
      - { id: PA2, hva: Sende planen til E1 og F1., utført: 2026-09-30, dokumentert: Kvittering i arkivet }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
statsforvalter:
  tatt_opp_med_leder: { dato: 2026-09-10, av: F1 }
  meldt: { dato: 2026-09-18, av: F1 }
  svart: 2026-09-22
  vedtak:
    dato: 2026-09-24
    brudd: ja
    pålegg:
      - id: PA1 # <-
        hva: Ha en voksen ved ballbingen i hele storefri.
        frist: 2026-10-01
      - id: PA2
        hva: Sende planen til E1 og F1.
        frist: 2026-10-01
        utført: 2026-09-30 # <-
    tvangsmulkt: { fra: 2026-10-02, kroner_per_dag: 1000 }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
statsforvalter:
  tatt_opp_med_leder: { dato: 2026-09-10, av: F1 }
  meldt: { dato: 2026-09-18, av: F1 }
  svart: 2026-09-22
  vedtak: # <-
    dato: 2026-09-24
    brudd: ja
    pålegg:
      - { id: PA1, hva: Ha en voksen ved ballbingen i hele storefri. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
statsforvalter:
  tatt_opp_med_leder: { dato: 2026-09-10, av: F1 }
  meldt: { dato: 2026-09-18, av: F1 }
  svart: 2026-09-22
  vedtak: # <-
    dato: 2026-09-24
    brudd: ja
",
        },
    ],
    check: Some(check),
};

static OVERDUE: Message = Message {
    headline: Text::new(
        "Fristen for pålegget {order} gikk ut {deadline}, og filen viser ikke at det er utført.",
        "Fristen for pålegget {order} gjekk ut {deadline}, og fila viser ikkje at det er utført.",
        "The deadline of the order {order} ran out on {deadline}, and the file does not show that it is carried out.",
    ),
    label: Text::new("ikke utført innen fristen", "ikkje utført innan fristen", "not carried out in time"),
    help: Text::new(
        "Utfør pålegget nå, og skriv dagen under `utført` og hvordan det vises, under `dokumentert`. Har \
         statsforvalteren gitt utsettelse, så skriv `ny_frist`.",
        "Utfør pålegget no, og skriv dagen under `utført` og korleis det viser seg, under `dokumentert`. Har \
         statsforvaltaren gitt utsetjing, så skriv `ny_frist`.",
        "Carry out the order now, and record the day under `utført` and how it shows under `dokumentert`. If \
         Statsforvalteren has granted more time, write `ny_frist`.",
    ),
};

static NO_DEADLINE: Message = Message {
    headline: Text::new(
        "Vedtaket gir pålegg, men filen sier ikke når de skal være utført.",
        "Vedtaket gir pålegg, men fila seier ikkje når dei skal vere utførte.",
        "The decision gives orders, but the file does not say by when they are to be carried out.",
    ),
    label: Text::new("mangler `frist`", "manglar `frist`", "lacks `frist`"),
    help: Text::new(
        "Skriv fristen fra vedtaket i `frist`, eller på hvert pålegg. Statsforvalteren skal ha satt en.",
        "Skriv fristen frå vedtaket i `frist`, eller på kvart pålegg. Statsforvaltaren skal ha sett ein.",
        "Write the deadline of the decision in `frist`, or on each order. Statsforvalteren shall have set one.",
    ),
};

static NO_ORDERS: Message = Message {
    headline: Text::new(
        "Vedtaket slår fast brudd, men filen sier ikke hva skolen er pålagt.",
        "Vedtaket slår fast brot, men fila seier ikkje kva skolen er pålagd.",
        "The decision finds a breach, but the file does not say what the school was ordered to do.",
    ),
    label: Text::new("mangler `pålegg`", "manglar `pålegg`", "lacks `pålegg`"),
    help: Text::new(
        "Skriv hvert pålegg fra vedtaket under `pålegg`, med frist. Ga statsforvalteren ingen, så skriv `pålegg: []`.",
        "Skriv kvart pålegg frå vedtaket under `pålegg`, med frist. Gav statsforvaltaren ingen, så skriv `pålegg: []`.",
        "Write each order of the decision under `pålegg`, with its deadline. If Statsforvalteren gave none, write \
         `pålegg: []`.",
    ),
};

static NO_PROOF: Message = Message {
    headline: Text::new(
        "Pålegget {order} er ført som utført, men filen sier ikke hvordan det er dokumentert.",
        "Pålegget {order} er ført som utført, men fila seier ikkje korleis det er dokumentert.",
        "The order {order} is recorded as carried out, but the file does not say how that is documented.",
    ),
    label: Text::new("mangler `dokumentert`", "manglar `dokumentert`", "lacks `dokumentert`"),
    help: Text::new(
        "Skriv under `dokumentert` hva som viser at det er gjort, for eksempel et vedlegg eller et tiltak i planen.",
        "Skriv under `dokumentert` kva som viser at det er gjort, til dømes eit vedlegg eller eit tiltak i planen.",
        "Write under `dokumentert` what shows that it is done, for instance an attachment or a measure of the plan.",
    ),
};

const DEADLINE: Text = Text::new("fristen var her", "fristen var her", "the deadline was here");
const FINE: Text =
    Text::new("tvangsmulkten løper herfra", "tvangsmulkta gjeld herfrå", "the coercive fine runs from here");

const RULING: &[&str] = &[
    "avslutning/dato",
    "avslutning/årsak",
    "statsforvalter/vedtak/frist",
    "statsforvalter/vedtak/brudd",
    "statsforvalter/vedtak/pålegg/*/frist",
    "statsforvalter/vedtak/pålegg/*/ny_frist",
    "statsforvalter/vedtak/pålegg/*/utført",
    "statsforvalter/vedtak/pålegg/*/dokumentert",
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(ruling) = context.case.county_governor.as_ref().and_then(|section| section.ruling.as_ref()) else {
        return;
    };
    if context.is_unclear(RULING) || context.pupil_has_left() {
        return;
    }
    if lacks_deadline(ruling, context.today) {
        findings.add(Found::in_section(&NO_DEADLINE, ruling.node).severity(Severity::Warning));
    } else if YesNo::said(ruling.breach)
        && ruling.deadline.is_none()
        && context.gaps.plainly_lack(ruling.node, "pålegg")
    {
        findings.add(Found::in_section(&NO_ORDERS, ruling.node).severity(Severity::Note));
    }
    for order in &ruling.orders {
        if let Some(found) = on_order(ruling, order, context.today) {
            findings.add(found);
        }
    }
}

fn lacks_deadline(ruling: &Ruling<'_>, today: Date) -> bool {
    let is_open = |order: &Order<'_>| order.done_by(today).is_none() && ruling.deadline_of(order).is_none();
    ruling.orders.iter().any(is_open)
}

fn on_order(ruling: &Ruling<'_>, order: &Order<'_>, today: Date) -> Option<Found> {
    if let Some((_, done_at)) = order.done_by(today) {
        let found = || Found::at(&NO_PROOF, done_at).severity(Severity::Warning).arg("order", named(order.id));
        return order.documented.is_none().then(found);
    }
    let (deadline, deadline_at) = ruling.deadline_of(order)?.dated().filter(|(deadline, _)| *deadline < today)?;
    let found = Found::in_section(&OVERDUE, order.node).label(deadline_at, DEADLINE);
    let found = found.arg("order", named(order.id)).arg("deadline", Arg::Date(deadline));
    let running = ruling.fine.as_ref().and_then(|fine| fine.from?.dated()).filter(|(from, _)| *from <= today);
    Some(running.into_iter().fold(found, |found, (_, fine_at)| found.label(fine_at, FINE)))
}
