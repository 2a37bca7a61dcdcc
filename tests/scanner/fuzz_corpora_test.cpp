#include <QDir>
#include <QFile>
#include <cstdint>
#include <gtest/gtest.h>

extern "C" int frame_decoder_fuzz(const std::uint8_t *data, std::size_t size);
extern "C" int hid_report_fuzz(const std::uint8_t *data, std::size_t size);
extern "C" int scan_list_fuzz(const std::uint8_t *data, std::size_t size);

namespace opname {
namespace {

/// Every input that a fuzzer kept, and each with its end cut off. What must hold ends the program when it
/// does not.
void replay(const char *corpus, int (*fuzz)(const std::uint8_t *, std::size_t))
{
    const QDir folder(QStringLiteral(OPNAME_FUZZ_CORPORA "/") + QLatin1String(corpus));
    const QStringList names = folder.entryList(QDir::Files);
    EXPECT_GT(names.size(), 5) << corpus;
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
        const QByteArray input = file.readAll();
        const auto *bytes = reinterpret_cast<const std::uint8_t *>(input.constData());
        for (const qsizetype size : {input.size(), input.size() / 2})
            EXPECT_EQ(fuzz(bytes, static_cast<std::size_t>(size)), 0) << name.toStdString();
    }
}

TEST(FuzzCorporaTest, FramesOfEveryInputHoldWhatTheyPromise)
{
    replay("frame_decoder_corpus", &frame_decoder_fuzz);
}

TEST(FuzzCorporaTest, ReportsOfEveryInputHoldWhatTheyPromise)
{
    replay("hid_report_corpus", &hid_report_fuzz);
}

TEST(FuzzCorporaTest, ListsOfEveryInputHoldWhatTheyPromise)
{
    replay("scan_list_corpus", &scan_list_fuzz);
}

} // namespace
} // namespace opname
