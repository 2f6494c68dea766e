//! Checked content → packs, sorted so that a change in one record is a change in one line.

use crate::Pack;
use crate::directory::{AuthoredBody, HotlineWords};
use crate::guide::CardMeta;
use crate::language::language;
use crate::load::{AuthoredGuide, Content};
use crate::markdown::{CardText, GuideText, TextBlock};
use crate::papers::AuthoredPaper;
use crate::phrases::{AuthoredPhrase, LANGUAGE};
use crate::segment::{Segmenter, mark_words};
use domain::Lang;
use domain::country::Audience;
use domain::found::Synonym;
use domain::guide::{Block, Card, CheckItem, Guide, Review, Topic};
use domain::hotline::{Hotline, Line};
use domain::lang::Words;
use domain::pack::{self, PackName, Record};
use domain::paper_rule::{GuidePlace, PaperRule};
use domain::phrase::Phrase;
use toml::Spanned;

pub(crate) fn packs(content: &Content) -> Result<Vec<Pack>, String> {
    let terms = content.glossary.terms.iter().map(Spanned::as_ref);
    let forms = terms.flat_map(|term| Lang::ALL.into_iter().flat_map(|lang| term.forms(lang)));
    let segmenter = Segmenter::with_terms(forms.map(String::as_str));
    PackName::all()
        .map(|name| {
            let mut records = match name {
                PackName::Hotlines => hotlines(content)?,
                PackName::Guides(lang) => guides(content, lang)?,
            };
            records.iter_mut().for_each(|record| mark_words(record, &segmenter));
            Ok((name, pack::write(name, records).map_err(|error| error.to_string())?))
        })
        .collect()
}

fn hotlines(content: &Content) -> Result<Vec<Record>, String> {
    let shown = content.directory.bodies.iter().filter(|body| body.withheld.is_empty());
    let mut hotlines =
        shown.zip(1..).map(|(body, order)| hotline(content, body, order)).collect::<Result<Vec<_>, _>>()?;
    hotlines.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(hotlines.into_iter().map(Record::Hotline).collect())
}

fn hotline(content: &Content, body: &AuthoredBody, order: u32) -> Result<Hotline, String> {
    let id = body.id.as_ref();
    let words = |pick: fn(&HotlineWords) -> Option<&Spanned<String>>| {
        let entries = content.words.iter().filter_map(|(lang, words)| {
            let entry = words.hotline.iter().find(|(key, _)| key.as_ref() == id).map(|(_, entry)| entry)?;
            Some((*lang, pick(entry)?.as_ref().clone()))
        });
        Words(entries.collect())
    };
    let caution = words(|entry| entry.caution.as_ref());
    Ok(Hotline {
        id: id.clone(),
        order,
        country: body.country,
        needs: body.needs.clone(),
        kind: body.kind,
        audience: Audience(body.audience.clone()),
        hours: body.hours.0.clone(),
        answers_in: body.answers_in.clone(),
        answers_sure: body.answers_sure,
        confidence: body.confidence,
        rank: body.rank,
        conflict: body.conflict,
        agree: body.agree,
        checked: body.checked.0,
        source: body.source.clone(),
        lines: body.lines.iter().map(|line| self::line(line.get_ref())).collect::<Result<_, _>>()?,
        name: words(|entry| Some(&entry.name)),
        who: words(|entry| Some(&entry.who)),
        caution: (!caution.0.is_empty()).then_some(caution),
    })
}

fn line(line: &crate::directory::AuthoredLine) -> Result<Line, String> {
    Ok(Line {
        shown: line.shown.clone(),
        number: line.number().ok_or_else(|| format!("{:?} passed the check without a number", line.shown))?,
        cost: line.cost,
        speaks: line.speaks.clone(),
        press: line.press.clone(),
        channel: line.channel,
    })
}

fn guides(content: &Content, lang: Lang) -> Result<Vec<Record>, String> {
    let names = content.words.get(&lang).ok_or("no words")?;
    let topics = content.topics.topics.iter().zip(1..).map(|(topic, order)| {
        let id = topic.id.as_ref();
        let name = names.topic.iter().find(|(key, _)| key.as_ref() == id).map(|(_, name)| name.as_ref().clone());
        Topic { id: id.clone(), order, picture: topic.picture.as_ref().clone(), name: name.unwrap_or_default() }
    });
    let guides = content.guides.iter().map(|guide| {
        let text = guide.texts.get(&lang).ok_or_else(|| format!("{} has no {}", guide.slug, lang.code()))?;
        Ok(Record::Guide(self::guide(guide, text, lang)))
    });
    let mut topics: Vec<Topic> = topics.collect();
    topics.sort_by(|one, other| one.id.cmp(&other.id));
    let papers = content.papers.papers.iter().map(|paper| self::paper(content, paper, lang).map(Record::Paper));
    let phrases = content.phrases.phrases.iter().zip(1..);
    let phrases = phrases.map(|(phrase, order)| self::phrase(content, phrase, order, lang).map(Record::Phrase));
    let synonyms = content.synonyms.groups.iter().map(|group| group.get_ref()).filter(|group| group.lang == lang);
    let synonyms = synonyms.flat_map(|group| {
        let synonym = |typed: &String| Synonym { typed: typed.clone(), ours: group.ours.clone() };
        group.typed.iter().map(synonym).map(|synonym| Ok(Record::Synonym(synonym)))
    });
    let topics = topics.into_iter().map(|topic| Ok(Record::Topic(topic)));
    topics.chain(guides).chain(papers).chain(phrases).chain(synonyms).collect()
}

fn phrase(content: &Content, phrase: &AuthoredPhrase, order: u32, lang: Lang) -> Result<Phrase, String> {
    let id = phrase.id.as_ref();
    let words = content
        .words
        .get(&lang)
        .and_then(|words| words.phrase.iter().find(|(key, _)| key.as_ref() == id).map(|(_, words)| words));
    let words = words.ok_or_else(|| format!("{id} has no words in {}", lang.code()))?;
    Ok(Phrase {
        id: id.clone(),
        order,
        show_to: phrase.show_to,
        picture: phrase.picture.as_ref().clone(),
        thai: phrase.thai.as_ref().replace(LANGUAGE, language(lang).in_thai),
        says: words.says.as_ref().clone(),
        call: phrase.call.iter().map(|body| body.as_ref().clone()).collect(),
        audience: Audience(phrase.audience.clone()),
    })
}

fn paper(content: &Content, paper: &AuthoredPaper, lang: Lang) -> Result<PaperRule, String> {
    let kind = *paper.kind.as_ref();
    let words = content
        .words
        .get(&lang)
        .and_then(|words| words.paper.iter().find(|(key, _)| key.as_ref() == kind.id()).map(|(_, words)| words));
    let words = words.ok_or_else(|| format!("{} has no words in {}", kind.id(), lang.code()))?;
    let (guide, card) = paper.guide.as_ref().split_once('#').unwrap_or((paper.guide.as_ref(), ""));
    Ok(PaperRule {
        kind,
        picture: paper.picture.as_ref().clone(),
        drawing: paper.drawing.as_ref().clone(),
        remind: paper.remind.clone(),
        guide: GuidePlace { guide: guide.to_owned(), card: card.to_owned() },
        hotline: paper.hotline.as_ref().clone(),
        name: words.name.as_ref().clone(),
        date: words.date.as_ref().clone(),
        place: words.place.as_ref().clone(),
        early: words.early.as_ref().clone(),
        steps: words.steps.iter().map(|step| step.as_ref().clone()).collect(),
        facts: paper.facts.iter().map(|fact| fact.get_ref().to_fact()).collect(),
    })
}

fn guide(guide: &AuthoredGuide, text: &GuideText, lang: Lang) -> Guide {
    Guide {
        slug: guide.slug.clone(),
        topic: guide.meta.topic.as_ref().clone(),
        order: guide.meta.order,
        picture: guide.meta.picture.as_ref().clone(),
        title: text.title.text.clone(),
        summary: text.summary.text.clone(),
        review: if lang == Lang::En { Review::Original } else { Review::NotYetReviewed },
        cards: guide.meta.cards.iter().zip(&text.cards).map(|(meta, text)| card(meta, text)).collect(),
        facts: guide.meta.facts.iter().map(|fact| fact.get_ref().to_fact()).collect(),
    }
}

fn card(meta: &CardMeta, text: &CardText) -> Card {
    let mut items = meta.items.iter();
    Card {
        id: text.id.clone(),
        picture: meta.picture.as_ref().clone(),
        title: text.title.text.clone(),
        audience: Audience(meta.audience.clone()),
        changed: meta.changed.map(|day| day.0),
        facts: meta.facts.iter().map(|fact| fact.as_ref().clone()).collect(),
        blocks: text.blocks.iter().map(|block| self::block(block, &mut items)).collect(),
    }
}

fn block<'a>(block: &TextBlock, items: &mut impl Iterator<Item = &'a String>) -> Block {
    match block {
        TextBlock::Paragraph(text) => Block::Text(text.text.clone()),
        TextBlock::Points(points) => Block::Points(points.iter().map(|point| point.text.clone()).collect()),
        TextBlock::Warning(text) => Block::Warning(text.text.clone()),
        TextBlock::Checklist(lines) => {
            let items = lines.iter().zip(items).map(|(line, id)| CheckItem { id: id.clone(), text: line.text.clone() });
            Block::Checklist(items.collect())
        }
        TextBlock::Reference { words, target } => match target.split_once(':') {
            Some(("guide", path)) => {
                let (guide, card) =
                    path.split_once('#').map_or((path, None), |(slug, card)| (slug, Some(card.to_owned())));
                Block::See { what: words.text.clone(), guide: guide.to_owned(), card }
            }
            Some((_, id)) => Block::Call { why: words.text.clone(), hotline: id.to_owned() },
            None => Block::Text(words.text.clone()),
        },
        TextBlock::Part { title, audience, blocks } => Block::Part {
            title: title.text.clone(),
            audience: Audience(audience.clone()),
            blocks: blocks.iter().map(|block| self::block(block, items)).collect(),
        },
    }
}
