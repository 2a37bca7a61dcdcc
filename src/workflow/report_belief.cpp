// What the report rests on: who signed it, and what ties it to the session.

#include "opname/labels/barcode.h"
#include "opname/report/digest.h"
#include "opname/session/sign_offs.h"
#include "opname/workflow/report_anchor.h"
#include "report_chapters.h"

namespace opname {

namespace {

using Alignment = TableColumn::Alignment;

/// In fours, as people compare a long number.
QString grouped(const QByteArray &hash)
{
    const QString digits = QString::fromLatin1(hash.toHex());
    QStringList groups;
    for (qsizetype at = 0; at < digits.size(); at += 4)
        groups.append(digits.sliced(at, std::min<qsizetype>(4, digits.size() - at)));
    const qsizetype half = groups.size() / 2;
    return groups.first(half).join(u' ') + u'\n' + groups.sliced(half).join(u' ');
}

void addSignatures(Blocks &blocks, Session &session, const ReportText &text)
{
    std::vector<Table::Row> rows;
    for (const SignOff &signOff : SignOffs(session).all())
        rows.push_back({{signOff.name, signOff.role, text.format().dateTime(signOff.time),
                         QString::fromLatin1(signOff.head.toHex()),
                         signOff.isStanding ? signOff.note
                                            : text.translate("Report", "Lifted: opened again afterwards")},
                        {},
                        false});
    Table table;
    table.name = QStringLiteral("signatures");
    table.columns = {
        {QStringLiteral("name"), text.translate("Report", "Signed off by"), Alignment::Left, 1.6},
        {QStringLiteral("role"), text.translate("Report", "Role"), Alignment::Left, 1.3},
        {QStringLiteral("time"), text.translate("Report", "On"), Alignment::Left, 1.2},
        {QStringLiteral("head"), text.translate("Report", "Head hash that was signed"), Alignment::Left, 2.4},
        {QStringLiteral("note"), text.translate("Report", "Note"), Alignment::Left, 1.3}};
    table.rows = streamOf(std::move(rows));
    table.whenEmpty = text.translate("Report", "Nobody has signed this stock-take off yet.");
    blocks.push_back(Heading{2, text.translate("Report", "Sign-off")});
    blocks.push_back(std::move(table));
}

Facts anchorFacts(const ReportAnchor &anchor, const ReportText &text)
{
    Facts facts;
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            facts.rows.emplace_back(name, value);
    };
    add(text.translate("Report", "Identity of the stock-take"), anchor.session);
    add(text.translate("Report", "Head hash of the journal (SHA-256)"), grouped(anchor.head));
    add(text.translate("Report", "Rows of the journal"), text.format().number(anchor.rows));
    add(text.translate("Report", "Digest of the figures and lists (SHA-256)"), grouped(anchor.digest));
    add(text.translate("Report", "Made on"), text.format().dateTime(anchor.making.madeAt));
    add(text.translate("Report", "Time zone"), QString::fromLatin1(anchor.making.zone));
    add(text.translate("Report", "Version of the program"), anchor.making.program);
    return facts;
}

} // namespace

void addBelief(Document &document, Session &session, const ReportText &text)
{
    Blocks &blocks = document.blocks;
    blocks.push_back(PageBreak{});
    blocks.push_back(Heading{1, text.translate("Report", "What this report rests on")});
    addSignatures(blocks, session, text);

    ReportAnchor anchor;
    anchor.session = session.id();
    anchor.head = session.headHash();
    anchor.digest = documentDigest(document);
    anchor.rows = session.journalLength();
    anchor.making = text.making();

    blocks.push_back(Heading{2, text.translate("Report", "How it is checked")});
    blocks.push_back(Paragraph{text.translate(
        "Report",
        "This report was made of the session file of the stock-take, in which nothing can be changed "
        "unseen: every entry of its journal is chained to the one before it by a hash. Whoever has the file "
        "can have this report checked against it (in activity 10, or by opnamectl verify): every figure and "
        "every list is made again as of the head hash below and compared.")});
    blocks.push_back(anchorFacts(anchor, text));
    if (const auto code = Barcode::encode(anchor.code(), Symbology::Qr))
        blocks.push_back(ScannableCode{
            text.translate("Report", "The identity of the stock-take, the head hash and the digest:"),
            anchor.code(), code->isSquare(), code->modules(), code->quietZone(), code->bars()});
    blocks.push_back(Paragraph{text.translate("Report", "The same for a program:"), true});
    blocks.push_back(Paragraph{anchor.text(), true});
    document.anchor = anchor.toJson();
    document.anchorText = anchor.text();
}

} // namespace opname
