#include "opname/workflow/redaction.h"

#include <QDir>
#include <gtest/gtest.h>

namespace opname {
namespace {

struct Case {
    QString text;
    QString left;
};

TEST(Redaction, LeavesSecretsAddressesAccountsFoldersAndCodesOut)
{
    const Case cases[] = {
        {u"mysql://opname:rahasia@db.example.org:3306/senayan tidak menjawab"_qs,
         u"mysql://… tidak menjawab"_qs},
        {u"“https://perpus.example.org/slims?token=abc” tidak ada"_qs, u"“https://…” tidak ada"_qs},
        {u"password=rahasia, lalu"_qs, u"password=…, lalu"_qs},
        {u"Kata sandi: rahasia lagi"_qs, u"Kata sandi: … lagi"_qs},
        {u"{\"token\": \"abc def\"}"_qs, u"{\"token\": …}"_qs},
        {u"token 0123456789abcdef0123456789abcdef ditolak"_qs, u"token … ditolak"_qs},
        {u"Authorization: Bearer abc.def"_qs, u"Authorization: …"_qs},
        {u"sent bearer abc.def twice"_qs, u"sent bearer … twice"_qs},
        {u"Access denied for user 'budi'@'localhost' (using password: YES)"_qs,
         u"Access denied for user '…'@'…' (using password: …)"_qs},
        {u"tulis ke budi@example.org"_qs, u"tulis ke …@…"_qs},
        {u"/home/budi/Dokumen/uji.opname"_qs, u"/home/…/Dokumen/uji.opname"_qs},
        {u"/media/budi/usb/uji.opname"_qs, u"/media/…/usb/uji.opname"_qs},
        {u"Eksemplar B0000123 tidak dikenal"_qs, u"Eksemplar … tidak dikenal"_qs},
        {u"192.168.1.5 menolak"_qs, u"… menolak"_qs}};
    for (const Case &each : cases)
        EXPECT_EQ(redacted(each.text).toStdString(), each.left.toStdString());
    EXPECT_EQ(redacted(QDir::homePath() + u"/uji.opname"_qs).toStdString(), "~/uji.opname");
}

TEST(Redaction, LeavesTheProgramsOwnCountsAndVersionsAsTheyAre)
{
    for (const QString &line :
         {u"ended: items=12345 added=3 seconds=4.2"_qs, u"started: version=0.1.0 qt=6.4.2"_qs,
          u"opened: rows=4021 frozen=1 closed=1 file=uji-2026.opname"_qs,
          u"QPainter::begin: Paint device returned engine == 0"_qs})
        EXPECT_EQ(redacted(line).toStdString(), line.toStdString());
}

TEST(Redaction, NamesAreLeftOutAsWholeWordsWhateverTheirCase)
{
    const QStringList names{u"Rina"_qs, u"Rina Wati"_qs, QString(), u"a"_qs};
    EXPECT_EQ(redacted(u"Rina Wati dan RINA, bukan Carina"_qs, names).toStdString(), "… dan …, bukan Carina");
}

} // namespace
} // namespace opname
