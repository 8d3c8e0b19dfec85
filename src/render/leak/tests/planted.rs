//! Leaks that no template makes: each is planted in a finished plan.

use std::sync::LazyLock;

use lopdf::{Dictionary, Document, Object, SaveOptions, Stream, StringFormat, dictionary};

use super::{Made, SMALL, TYPESETTER, make, three};
use crate::render::leak::{Place, Unreadable, in_pdf};

static PLAN: LazyLock<Made> = LazyLock::new(|| make(&TYPESETTER, SMALL).unwrap());

fn literal(text: &str) -> Object {
    Object::String(text.as_bytes().to_vec(), StringFormat::Literal)
}

/// In UTF-16, in hexadecimal digits.
fn wide(text: &str) -> Object {
    let bytes = [0xFE, 0xFF].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes.collect(), StringFormat::Hexadecimal)
}

fn document() -> Document {
    Document::load_mem(&PLAN.pdf).unwrap()
}

fn saved(mut document: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// What a file with something planted in it is found to hold.
fn found(pdf: &[u8]) -> Vec<(String, Place)> {
    let leaks = in_pdf(pdf, &three(&PLAN.shown)).unwrap();
    leaks.into_iter().map(|leak| (leak.field, leak.place)).collect()
}

/// The name is found in one place and nothing else is found.
#[track_caller]
fn finds(place: Place, pdf: &[u8]) {
    assert_eq!(found(pdf), [("navn".to_owned(), place)]);
}

#[track_caller]
fn finds_planted(place: Place, plant: impl FnOnce(&mut Document)) {
    finds_such(place, "", plant);
}

#[track_caller]
fn finds_such(place: Place, what: &str, plant: impl FnOnce(&mut Document)) {
    let mut document = document();
    plant(&mut document);
    assert_eq!(found(&saved(document)), [("navn".to_owned(), place)], "{what}");
}

fn catalog(document: &mut Document, key: &str, value: impl Into<Object>) {
    document.catalog_mut().unwrap().set(key, value);
}

/// Adds to what the first page draws.
fn draw(document: &mut Document, operators: &[u8], resources: impl FnOnce(&mut Dictionary)) {
    let page = document.page_iter().next().unwrap();
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
    });
    let stream = document.add_object(Stream::new(Dictionary::new(), operators.to_vec()));
    let own = document.get_dictionary(page).unwrap().clone();
    let mut own_resources = match own.get_deref(b"Resources", document).unwrap() {
        Object::Dictionary(resources) => resources.clone(),
        other => panic!("{other:?}"),
    };
    let mut fonts = own_resources.get_deref(b"Font", document).unwrap().as_dict().unwrap().clone();
    fonts.set("Fx", font);
    own_resources.set("Font", fonts);
    resources(&mut own_resources);
    let contents = Object::Array(vec![own.get(b"Contents").unwrap().clone(), stream.into()]);
    let page = document.get_dictionary_mut(page).unwrap();
    page.set("Contents", contents);
    page.set("Resources", own_resources);
}

#[test]
fn a_plan_that_is_only_written_anew_is_clean() {
    assert_eq!(found(&saved(document())), []);
    let mut compressed = Vec::new();
    document().save_with_options(&mut compressed, SaveOptions::builder().use_object_streams(true).build()).unwrap();
    assert_eq!(found(&compressed), []);
}

#[test]
fn what_is_drawn_is_found_under_a_box_and_in_every_way_of_drawing() {
    for operators in [
        "BT /Fx 12 Tf 50 700 Td (Bo) Tj ET 0 g 40 690 60 30 re f",
        "BT /Fx 12 Tf 3 Tr 50 700 Td [(B) 20 (o)] TJ ET",
        "BT /Fx 12 Tf 50 700 Td [(Fj\\346r) -300 (v\\345g)] TJ ET",
        "BT /Fx 12 Tf 50 700 Td [(Bo) -300 (var)] TJ ET",
        "BT /Fx 12 Tf 50 700 Td (B) Tj (o) Tj ET",
        "BT /Fx 12 Tf 50 700 Td (mor Fj\\346r-) Tj 0 -14 Td (v\\345g) Tj ET",
        "BT /Fx 12 Tf 14 TL 50 700 Td (mor) Tj (Bo) ' ET",
        "BT /Fx 12 Tf 50 700 Td <426F> Tj ET",
        "/Span <</ActualText (Bo)>> BDC BT /Fx 12 Tf 50 700 Td (x) Tj ET EMC",
        "/Span <</ActualText (x)>> BDC BT /Fx 12 Tf 50 700 Td (Bo) Tj ET EMC",
        "/Span /Px BDC BT /Fx 12 Tf 50 700 Td (x) Tj ET EMC",
        "BT (Bo) Tj ET",
    ] {
        finds_such(Place::PageText, operators, |document| {
            draw(document, operators.as_bytes(), |resources| {
                if operators.contains("/Px") {
                    resources.set("Properties", dictionary! { "Px" => dictionary! { "ActualText" => wide("Bo") } });
                }
            });
        });
    }
}

#[test]
fn words_on_a_page_that_only_stand_near_each_other_are_not_joined() {
    let mut document = document();
    draw(
        &mut document,
        b"BT /Fx 12 Tf 50 700 Td ( b) Tj 200 0 Td (o ) Tj 0 -20 Td ( b) Tj 0 -20 Td (o ) Tj ET",
        |_| {},
    );
    assert_eq!(found(&saved(document)), []);
}

#[test]
fn a_drawing_within_the_drawing_is_found() {
    finds_planted(Place::PageText, |document| {
        let font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Courier" };
        let form = dictionary! {
            "Type" => "XObject", "Subtype" => "Form",
            "Resources" => dictionary! { "Font" => dictionary! { "Fi" => font } },
        };
        let mut form = Stream::new(form, b"BT /Fi 9 Tf (Bo) Tj ET".to_vec());
        form.compress().unwrap();
        let form = document.add_object(form);
        draw(document, b"q /Xx Do Q", |resources| resources.set("XObject", dictionary! { "Xx" => form }));
    });
}

#[test]
fn properties_are_found() {
    for value in [literal("Plan for Bo"), wide("Plan for Bo"), literal("\u{FEFF}Plan for Bo")] {
        for key in ["Title", "Author", "Subject", "Keywords", "Creator", "Producer", "Elev"] {
            finds_such(Place::Metadata, key, |document| {
                let info = document.trailer.get(b"Info").unwrap().as_reference().unwrap();
                document.get_dictionary_mut(info).unwrap().set(key, value.clone());
            });
        }
    }
    finds_planted(Place::Metadata, |document| {
        let info = document.trailer.get(b"Info").unwrap().as_reference().unwrap();
        document.get_dictionary_mut(info).unwrap().set("Fjærvåg", literal("x"));
    });
    finds_planted(Place::Metadata, |document| {
        catalog(
            document,
            "PageLabels",
            dictionary! { "Nums" => vec![0.into(), dictionary! { "P" => literal("Bo ") }.into()] },
        );
    });
}

#[test]
fn properties_in_xml_are_found_in_text_attributes_comments_and_entities() {
    for (before, after) in [
        ("<dc:format>", "<dc:description>Bo</dc:description><dc:format>"),
        ("<dc:format>", "<dc:description>&#66;&#111;</dc:description><dc:format>"),
        ("<dc:format>", "<!-- Bo --><dc:format>"),
        ("<dc:format>", "<dc:x y=\"Bo\"/><dc:format>"),
        ("<dc:format>", "<dc:x><![CDATA[Bo]]></dc:x><dc:format>"),
        ("</dc:format>", "</dc:forma> Bo"),
    ] {
        finds_planted(Place::Xmp, |document| {
            let id = document.catalog().unwrap().get(b"Metadata").unwrap().as_reference().unwrap();
            let stream = document.get_object_mut(id).unwrap().as_stream_mut().unwrap();
            let xml = String::from_utf8(stream.decompressed_content().unwrap()).unwrap();
            assert!(xml.contains(before));
            stream.set_plain_content(xml.replace(before, after).into_bytes());
        });
    }
}

#[test]
fn the_outline_the_structure_and_the_links_are_found() {
    finds_planted(Place::Bookmark, |document| {
        let outline = document.catalog().unwrap().get(b"Outlines").unwrap().as_reference().unwrap();
        let first = document.get_dictionary(outline).unwrap().get(b"First").unwrap().as_reference().unwrap();
        document.get_dictionary_mut(first).unwrap().set("Title", wide("Samtale med Bo"));
    });
    for (key, value) in [
        ("T", literal("Bo")),
        ("Alt", wide("Bo")),
        ("ActualText", literal("Bo")),
        ("E", literal("Bo")),
        ("ID", literal("Bo")),
        ("A", dictionary! { "O" => "Table", "Summary" => literal("Bo") }.into()),
    ] {
        finds_planted(Place::Structure, |document| {
            let element = document.objects.values_mut().filter_map(|object| object.as_dict_mut().ok());
            let element = element.into_iter().find(|dict| dict.has_type(b"StructElem") && dict.has(b"Pg")).unwrap();
            element.set(key, value.clone());
        });
    }
    let link = || dictionary! { "S" => "URI", "URI" => literal("https://example.org/bo-fjaervag") };
    for annotation in [
        dictionary! { "Type" => "Annot", "Subtype" => "Link", "A" => link() },
        dictionary! { "Type" => "Annot", "Subtype" => "Text", "Contents" => wide("Bo") },
        dictionary! { "Type" => "Annot", "Subtype" => "Link", "Dest" => literal("bo") },
    ] {
        finds_planted(Place::Link, |document| {
            let page = document.page_iter().next().unwrap();
            let annotation = document.add_object(annotation.clone());
            document.get_dictionary_mut(page).unwrap().set("Annots", vec![annotation.into()]);
        });
    }
    finds_planted(Place::Link, |document| {
        let page = document.page_iter().next().unwrap();
        let names = vec![literal("bo"), vec![page.into(), "Fit".into()].into()];
        catalog(document, "Names", dictionary! { "Dests" => dictionary! { "Names" => names } });
    });
}

fn attach(document: &mut Document, name: &str, description: &str, content: &[u8]) {
    let mut stream = Stream::new(dictionary! { "Type" => "EmbeddedFile" }, content.to_vec());
    stream.compress().unwrap();
    let file = document.add_object(stream);
    let spec = dictionary! {
        "Type" => "Filespec", "F" => literal(name), "UF" => wide(name), "Desc" => wide(description),
        "EF" => dictionary! { "F" => file },
    };
    let names = vec![literal("1"), spec.into()];
    catalog(document, "Names", dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } });
}

#[test]
fn an_attached_file_is_found_by_its_name_its_description_and_its_content() {
    finds_planted(Place::Attachment, |document| attach(document, "bo.yaml", "vedlegg", b"x"));
    finds_planted(Place::Attachment, |document| attach(document, "x.yaml", "Sak om Bo", b"x"));
    finds_planted(Place::Attachment, |document| attach(document, "x.yaml", "vedlegg", b"elev: Bo\n"));
    finds_planted(Place::Attachment, |document| {
        attach(
            document,
            "x.yaml",
            "vedlegg",
            &"\u{FEFF}Bo".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>(),
        )
    });
    // A document within the document.
    let mut inner = self::document();
    draw(&mut inner, b"BT /Fx 12 Tf (Bo) Tj ET", |_| {});
    let inner = saved(inner);
    finds_planted(Place::Attachment, |document| attach(document, "x.pdf", "vedlegg", &inner));
}

#[test]
fn earlier_versions_of_the_file_are_found() {
    let mut first = document();
    draw(&mut first, b"BT /Fx 12 Tf (Bo) Tj ET", |_| {});
    let page = first.page_iter().next().unwrap();
    let mut file = saved(first);
    finds(Place::PageText, &file);
    // The page anew, without the name, in an update at the end.
    let previous = file.windows(9).rposition(|window| window == b"startxref").unwrap();
    let previous: usize =
        String::from_utf8_lossy(&file[previous + 9..]).split_whitespace().next().unwrap().parse().unwrap();
    let trailer = Document::load_mem(&file).unwrap().trailer;
    let (root, size) =
        (trailer.get(b"Root").unwrap().as_reference().unwrap(), trailer.get(b"Size").unwrap().as_i64().unwrap());
    let at = file.len() + 1;
    let update = format!(
        "\n{} 0 obj\n<</Type/Page/MediaBox[0 0 9 9]>>\nendobj\nxref\n{} 1\n{at:010} 00000 n \ntrailer\n<</Size {size}/Root {} 0 R/Prev {previous}>>\nstartxref\n{}\n%%EOF",
        page.0,
        page.0,
        root.0,
        at + format!("{} 0 obj\n<</Type/Page/MediaBox[0 0 9 9]>>\nendobj\n", page.0).len(),
    );
    file.extend_from_slice(update.as_bytes());
    let newest = Document::load_mem(&file).unwrap();
    assert!(!newest.get_dictionary(page).unwrap().has(b"Contents"), "the update holds");
    finds(Place::PageText, &file);
}

#[test]
fn what_nothing_leads_to_is_found() {
    // An object, in an object stream as well.
    let mut orphan = document();
    orphan.add_object(dictionary! { "Note" => wide("Bo") });
    finds(Place::Stream, &saved(orphan.clone()));
    let mut compressed = Vec::new();
    orphan.save_with_options(&mut compressed, SaveOptions::builder().use_object_streams(true).build()).unwrap();
    assert!(compressed.windows(6).any(|window| window == b"ObjStm"));
    finds(Place::Stream, &compressed);
    // Streams of no known kind.
    for content in ["en lang linje om Fjærvåg og andre", "BT /F0 9 Tf (Bo) Tj ET"] {
        let mut orphan = document();
        let mut stream = Stream::new(Dictionary::new(), content.as_bytes().to_vec());
        if content.starts_with("en") {
            stream.compress().unwrap();
            orphan.add_object(stream);
            finds(Place::Stream, &saved(orphan));
        } else {
            orphan.add_object(stream);
            assert_eq!(found(&saved(orphan)).len(), 1);
        }
    }
    // Bytes outside every table.
    for rest in [
        "\n9999 0 obj (Bo) endobj\n%%EOF",
        "\n% Fjærvåg\n%%EOF",
        "\n9999 0 obj <426F> endobj\n%%EOF",
        "\n9 0 obj<<>>stream\nom Fjærvåg\nendstream\n%%EOF",
    ] {
        let mut file = saved(document());
        let end = file.windows(9).rposition(|window| window == b"startxref").unwrap();
        let tail = file.split_off(end);
        file.extend_from_slice(rest.trim_end_matches("%%EOF").as_bytes());
        file.extend_from_slice(&tail);
        finds(Place::Stream, &file);
    }
    // The name of a font.
    finds_planted(Place::Stream, |document| {
        let font = document
            .objects
            .values_mut()
            .filter_map(|object| object.as_dict_mut().ok())
            .find(|dict| dict.has(b"FontName"));
        font.unwrap().set("FontName", "ABCDEF+Bo-Regular");
    });
}

#[test]
fn codes_are_found_in_text_and_never_among_the_names_of_objects() {
    let mut document = document();
    draw(&mut document, b"/E97 gs BT /Fx 12 Tf <E97E97E97> Tj ET", |resources| {
        resources.set("ExtGState", dictionary! { "E97" => dictionary! { "ca" => 1 } });
    });
    assert_eq!(found(&saved(document.clone())), []);
    draw(&mut document, b"BT /Fx 12 Tf (E97) Tj ET", |_| {});
    assert_eq!(found(&saved(document)), [("kode".to_owned(), Place::PageText)]);
}

#[test]
fn what_cannot_be_looked_into_is_not_proved() {
    let secrets = three(&PLAN.shown);
    assert_eq!(in_pdf(b"%PDF-1.7\n", &secrets), Err(Unreadable));
    assert_eq!(in_pdf(&PLAN.pdf[..PLAN.pdf.len() / 2], &secrets), Err(Unreadable));
    for (filter, content) in [("FlateDecode", b"what has never been packed by zlib".as_slice()), ("Crypt", b"x")] {
        let mut document = document();
        document.add_object(Stream::new(dictionary! { "Filter" => filter }, content.to_vec()));
        assert_eq!(in_pdf(&saved(document), &secrets), Err(Unreadable), "{filter}");
    }
    let mut broken = document();
    draw(&mut broken, b"BT /Fx 12 Tf (Bo", |_| {});
    assert_eq!(in_pdf(&saved(broken), &secrets), Err(Unreadable));
}
