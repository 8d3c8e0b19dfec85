//! `brille status --ics`: the calendar that it writes, read by another parser.

use calcard::icalendar::{ICalendar, ICalendarComponentType, ICalendarProperty};

use crate::support::{Folder, GOOD_CASE, TODAY};

/// An event as the other parser reads it: its identity, summary, first day and the day after it.
fn events(text: &str) -> Vec<[String; 4]> {
    let calendar = ICalendar::parse(text).unwrap();
    let events = calendar.components.iter().filter(|one| one.component_type == ICalendarComponentType::VEvent);
    let property = |event: &calcard::icalendar::ICalendarComponent, name: ICalendarProperty| {
        let entry = event.entries.iter().find(|entry| entry.name == name).unwrap();
        match &entry.values[0] {
            calcard::icalendar::ICalendarValue::Text(text) => text.clone(),
            calcard::icalendar::ICalendarValue::PartialDateTime(day) => {
                format!("{}-{:02}-{:02}", day.year.unwrap(), day.month.unwrap(), day.day.unwrap())
            }
            other => panic!("{other:?}"),
        }
    };
    let read = |event| {
        [ICalendarProperty::Uid, ICalendarProperty::Summary, ICalendarProperty::Dtstart, ICalendarProperty::Dtend]
            .map(|name| property(event, name))
    };
    events.map(read).collect()
}

fn calendar_of(cases: &[(&str, &str)], arguments: &[&str]) -> String {
    let folder = Folder::new();
    for (name, text) in cases {
        folder.file(name, text);
    }
    let run = folder.run(&[&["status", "--ics", "frister.ics", "--date", TODAY], arguments].concat());
    assert_eq!(run.status, 0, "{}", run.stderr);
    folder.read("frister.ics")
}

const AT_STATSFORVALTER: &str = "\
statsforvalter:
  meldt: { dato: 2026-09-01, av: F1 }
  vedtak:
    dato: 2026-09-20
    brudd: ja
    pålegg:
      - { id: PA1, hva: Hemmelighansen, frist: 2026-10-20 }
      - { id: PA2, hva: Hemmelighansen, frist: 2026-09-25, utført: 2026-09-24, dokumentert: x }
";

#[test]
fn every_day_that_is_due_is_an_event() {
    let waiting = GOOD_CASE.replace("2026-0147", "2026-0148")
        + "statsforvalter:\n  meldt: { dato: 2026-09-28, av: F1 }\n  frist: 2026-10-12\n";
    let ruled = format!("{GOOD_CASE}{AT_STATSFORVALTER}");
    let text = calendar_of(&[("a.yaml", &ruled), ("b.yaml", &waiting)], &[]);
    let mut events: Vec<String> =
        events(&text).into_iter().map(|[_, what, from, to]| [from, to, what].join(" ")).collect();
    events.sort();
    insta::assert_snapshot!(events.join("\n"), @r"
    2026-10-09 2026-10-10 Evaluering T1, T2 – sak 2026-0147
    2026-10-09 2026-10-10 Evaluering T1, T2 – sak 2026-0148
    2026-10-12 2026-10-13 Svarfrist til statsforvalteren – sak 2026-0148
    2026-10-20 2026-10-21 Frist for pålegg PA1 – sak 2026-0147
    ");
    assert!(!text.contains("Hemmelighansen"));
}

#[test]
fn a_calendar_keeps_to_its_format() {
    let mut measures = String::new();
    for at in 10..40 {
        let measure =
            "id: T, løser: [P1], hva: x, start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-10-09 }";
        measures += &format!("    - {{ {} }}\n", measure.replace("id: T,", &format!("id: TÅ{at},")));
    }
    let case = GOOD_CASE.replacen("    - id: T1\n", &(measures + "    - id: T1\n"), 1);
    let text = calendar_of(&[("sak.yaml", &case)], &[]);
    assert!(text.ends_with("END:VCALENDAR\r\n") && text.matches('\n').count() == text.matches("\r\n").count());
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    assert!(text.split("\r\n").any(|line| line.starts_with(' ')), "nothing is folded");
    let [_, summary, ..] = &events(&text)[0];
    assert!(summary.starts_with("Evaluering TÅ10, TÅ11, ") && summary.ends_with("– sak 2026-0147"), "{summary}");
    assert_eq!(text.matches("CLASS:CONFIDENTIAL").count(), events(&text).len());
    assert!(text.contains("DTSTAMP:20261005T000000Z\r\n"));
}

#[test]
fn an_event_stays_known_while_its_day_moves() {
    let before = calendar_of(&[("sak.yaml", GOOD_CASE)], &[]);
    let moved = GOOD_CASE.replace("2026-10-09", "2026-10-13");
    let after = calendar_of(&[("annet/ny.yaml", &moved)], &["--lang", "nn"]);
    let (before, after) = (events(&before), events(&after));
    assert_eq!(before.len(), 1);
    assert_eq!(before[0][0], after[0][0]);
    assert_eq!((before[0][2].as_str(), after[0][2].as_str()), ("2026-10-09", "2026-10-13"));
}

#[test]
fn no_two_events_have_the_same_identity() {
    let twice = calendar_of(&[("a.yaml", GOOD_CASE), ("b.yaml", GOOD_CASE)], &[]);
    let [first, second] = &events(&twice)[..] else { panic!("{twice}") };
    assert_ne!(first[0], second[0]);
}

#[test]
fn a_case_that_goes_by_a_name_is_not_named() {
    let folder = Folder::new();
    folder.file("hemmelighansen.yaml", GOOD_CASE.replace("id: 2026-0147", "id: Hemmelighansen"));
    let run = folder.run(&["status", "--ics", "frister.ics", "--date", TODAY]);
    assert_eq!(run.stderr, "1 sak står uten nummer i kalenderen: `sak.id` er ikke et arkivnummer som 2026-0147.\n");
    let text = folder.read("frister.ics");
    assert!(!text.to_lowercase().contains("hemmelighansen"));
    assert!(events(&text)[0][1].ends_with("– sak uten saksnummer"));
}

#[test]
fn a_calendar_takes_no_cases_place() {
    let folder = Folder::new();
    folder.file("sak.yaml", GOOD_CASE);
    let run = folder.run(&["status", "--ics", "sak.yaml", "--date", TODAY]);
    assert_eq!((run.status, run.stdout.as_str()), (2, ""));
    assert_eq!(run.stderr, "feil: sak.yaml finnes fra før og kan være en sak, og blir ikke erstattet\n");
    assert_eq!(folder.read("sak.yaml"), GOOD_CASE);
    let nowhere = folder.run(&["status", "--ics", "nei/frister.ics", "--date", TODAY]);
    assert_eq!(nowhere.status, 2);
}
