#include "json_fields.h"

#include "json_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <gtest/gtest.h>

namespace opname {
namespace {

TEST(JsonFieldsTest, ReadsWhatTheJournalWrites)
{
    JsonText body;
    body.add("code", u"B0001").add("verdict", u"found").add("pass", 12).addRaw("counts", "true");
    const QByteArray text = body.take();
    const JsonFields fields(text);
    ASSERT_TRUE(fields.isFlat());
    EXPECT_EQ(fields.text("code"), QStringLiteral("B0001"));
    EXPECT_EQ(fields.number("pass"), 12);
    EXPECT_TRUE(fields.isTrue("counts"));
    EXPECT_FALSE(fields.has("location"));
    EXPECT_FALSE(fields.text("pass"));
    EXPECT_FALSE(fields.number("code"));
}

TEST(JsonFieldsTest, AnyTextComesBackAsAWholeParserReadsIt)
{
    QRandomGenerator random(20261125);
    const QStringView letters = u"\"\\{}:,[]\n a";
    for (int round = 0; round < 20000; ++round) {
        QString text;
        for (int i = random.bounded(12); i > 0; --i)
            text += random.bounded(3) == 0 ? QChar(random.bounded(0x10000))
                                           : letters[random.bounded(int(letters.size()))];
        JsonText body;
        body.add("code", text).add("pass", qint64(round));
        const QByteArray bytes = body.take();
        const JsonFields fields(bytes);
        ASSERT_TRUE(fields.isFlat()) << bytes.toHex().constData();
        const QJsonObject whole = QJsonDocument::fromJson(bytes).object();
        ASSERT_EQ(fields.text("code"), whole.value(u"code").toString()) << bytes.toHex().constData();
        ASSERT_EQ(fields.number("pass"), round);
    }
}

TEST(JsonFieldsTest, OtherShapesAreLeftToAWholeParser)
{
    for (const char *other : {"", "{", "[]", "{\"a\":[1]}", "{\"a\":{}}", "{\"a\":1.5}", "{ \"a\":1}",
                              "{\"a\"}", "{\"a\":}", "{\"a\":\"x}", "{\"a\":1,}x", "{\"a\":\"x\"y}"})
        EXPECT_FALSE(JsonFields(other).isFlat()) << other;
    EXPECT_TRUE(JsonFields("{}").isFlat());
}

TEST(JsonFieldsTest, NoBytesReadBeyondTheirEnd)
{
    QRandomGenerator random(7);
    const QByteArrayView alphabet("{}\"\\:,0a-");
    for (int round = 0; round < 50000; ++round) {
        QByteArray bytes(random.bounded(20), Qt::Uninitialized);
        for (char &c : bytes)
            c = alphabet[random.bounded(int(alphabet.size()))];
        bytes = '{' + bytes + '}';
        const JsonFields fields(bytes);
        (void)fields.text("a");
        (void)fields.number("a");
    }
}

} // namespace
} // namespace opname
