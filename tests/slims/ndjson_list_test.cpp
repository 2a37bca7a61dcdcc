#include "rest/ndjson_list.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace opname {
namespace {

using State = NdjsonList::State;

const std::vector<ListColumn> columns = {
    {"id", ListColumn::Type::Integer}, {"code"}, {"price", ListColumn::Type::IntegerOrNull}};
constexpr auto header = "{\"opname\":1,\"columns\":[\"code\",\"extra\",\"id\",\"price\"]}\n";

struct Reading {
    State state = State::Header;
    std::vector<std::string> rows;
    std::optional<qint64> next;
    std::string problem;
};

Reading readInPieces(const QByteArray &bytes, qsizetype piece, qint64 most = 10)
{
    Reading reading;
    NdjsonList list(columns, most, 0, [&](const ListRow &row) {
        reading.rows.push_back(std::to_string(row.integer(0)) + row.text(1).toStdString()
                               + (row.isNull(2) ? "-" : std::to_string(row.integer(2))));
        return true;
    });
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        list.add(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
    reading.state = list.finish();
    reading.next = list.next();
    reading.problem = list.problem().toStdString();
    return reading;
}

TEST(NdjsonList, RowsAreTheSameHoweverTheBytesWereCut)
{
    const QByteArray bytes = QByteArray(header)
        + "[\"B1\",true,3,null]\n[\"\\u00e9\\ud83d\\ude00\\n\",1.5,\"4\",7]\n[12,null,5,-1]\n"
          "{\"end\":true,\"rows\":3,\"next\":5}\n";
    for (qsizetype piece = 1; piece <= bytes.size(); ++piece) {
        const Reading reading = readInPieces(bytes, piece);
        ASSERT_EQ(reading.state, State::Ended) << reading.problem;
        ASSERT_EQ(reading.rows, (std::vector<std::string>{"3B1-", "4é😀\n7", "512-1"})) << piece;
        ASSERT_EQ(reading.next, 5);
    }
}

TEST(NdjsonList, CutAnywhereItIsNeverTakenForWhole)
{
    const QByteArray bytes =
        QByteArray(header) + "[\"B1\",0,3,null]\n[\"B2\",0,40,null]\n{\"end\":true,\"rows\":2,\"next\":null}";
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const Reading reading = readInPieces(bytes.first(size), 7);
        ASSERT_TRUE(reading.state == State::Rows || reading.state == State::Header)
            << size << reading.problem;
        for (const std::string &row : reading.rows)
            ASSERT_TRUE(row == "3B1-" || row == "40B2-") << row;
    }
    EXPECT_EQ(readInPieces(bytes, 7).state, State::Ended) << "the last line end may be missing";
}

TEST(NdjsonList, HostileLinesBreakItWithoutARow)
{
    const QByteArray deep = QByteArray(header) + QByteArray(900'000, '[') + '\n';
    const QByteArray deepEnd = QByteArray(header) + R"({"end":)" + QByteArray(900'000, '[') + '\n';
    const QByteArray longLine = QByteArray(header) + "[\"" + QByteArray(2'000'000, 'a');
    const std::vector<QByteArray> cases = {
        "<!DOCTYPE html>\n<html>\n",
        "[]\n",
        "null\n",
        "{\"opname\":2,\"columns\":[]}\n",
        "{\"opname\":1}\n",
        "{\"opname\":1,\"columns\":{\"id\":1}}\n",
        "{\"opname\":1,\"columns\":[\"id\",\"code\"]}\n",
        deep,
        deepEnd,
        longLine,
        QByteArray(header) + "[\"B1\",0,3]\n",
        QByteArray(header) + "[\"B1\",0,3,null,5]\n",
        QByteArray(header) + "[\"B1\",0,\"3x\",null]\n",
        QByteArray(header) + "[\"B1\",0,null,null]\n",
        QByteArray(header) + "[\"B1\",0,\"\",null]\n",
        QByteArray(header) + "[\"B1\",0,3.0,null]\n",
        QByteArray(header) + "[\"B1\",0,99999999999999999999,null]\n",
        QByteArray(header) + "[\"B1\",0,18446744073709551615,null]\n",
        QByteArray(header) + "[\"B1\",0,1e999,null]\n",
        QByteArray(header) + "[[\"B1\"],0,3,null]\n",
        QByteArray(header) + "[{\"a\":1},0,3,null]\n",
        QByteArray(header) + "[true,0,3,null]\n",
        QByteArray(header) + "[\"B1\",0,3,null] [\"B2\",0,4,null]\n",
        QByteArray(header) + "[\"\xff\xfe\",0,3,null]\n",
        QByteArray(header) + "[\"\xed\xa0\x80\",0,3,null]\n",
        QByteArray(header) + QByteArray("[\"a\0b\",0,3,null]\n", 18),
        QByteArray(header) + "[\"B1\",0,0,null]\n",
        QByteArray(header) + "[\"B1\",0,-4,null]\n",
        QByteArray(header) + "{\"rows\":0}\n",
        QByteArray(header) + "{\"end\":true,\"rows\":1,\"next\":null}\n",
        QByteArray(header) + "{\"end\":true,\"next\":null}\n",
        QByteArray(header) + "{\"end\":true,\"rows\":0,\"next\":5}\n",
        QByteArray(header) + "{\"end\":true,\"rows\":0,\"next\":\"x\"}\n",
        QByteArray(header) + "{\"end\":true,\"rows\":0,\"next\":null}\n[\"B1\",0,3,null]\n",
        QByteArray(header) + "Warning: mysqli::query()\n"};
    for (const QByteArray &bytes : cases) {
        const Reading reading = readInPieces(bytes, 4096);
        EXPECT_EQ(reading.state, State::Broken) << bytes.left(200).toStdString();
        EXPECT_TRUE(reading.rows.empty()) << bytes.left(200).toStdString();
        EXPECT_FALSE(reading.problem.empty());
    }
}

TEST(NdjsonList, MoreRowsThanAskedForOrOutOfOrderBreakIt)
{
    const QByteArray three = QByteArray(header) + "[\"A\",0,1,null]\n[\"B\",0,2,null]\n[\"C\",0,3,null]\n";
    EXPECT_EQ(readInPieces(three, 10, 3).state, State::Rows);
    EXPECT_EQ(readInPieces(three, 10, 2).state, State::Broken);
    const QByteArray twice = QByteArray(header) + "[\"A\",0,1,null]\n[\"A\",0,1,null]\n";
    EXPECT_EQ(readInPieces(twice, 10).state, State::Broken);
    const QByteArray elsewhere =
        QByteArray(header) + "[\"A\",0,4,null]\n{\"end\":true,\"rows\":1,\"next\":9}\n";
    EXPECT_EQ(readInPieces(elsewhere, 10).state, State::Broken) << "going on there would leave rows out";
}

TEST(NdjsonList, RefusalInPlaceOfRowsIsKept)
{
    const QByteArray refusal =
        "{\"opname\":1,\"error\":{\"kind\":\"server_error\",\"message\":\"gone away\",\"right\":\"\"}}\n";
    NdjsonList list(columns, 10, 0, [](const ListRow &) { return true; });
    list.add(header);
    list.add("[\"A\",0,4,null]\n");
    EXPECT_EQ(list.add(refusal), State::Refused);
    EXPECT_TRUE(list.refusal().contains("server_error"));
    EXPECT_EQ(readInPieces(refusal, 3).state, State::Refused);
}

TEST(NdjsonList, VisitorStopsIt)
{
    int visited = 0;
    NdjsonList list(columns, 10, 0, [&](const ListRow &) { return ++visited < 2; });
    list.add(header);
    EXPECT_EQ(list.add("[\"A\",0,4,null]\n[\"B\",0,5,null]\n[\"C\",0,6,null]\n"), State::Stopped);
    EXPECT_EQ(visited, 2);
}

} // namespace
} // namespace opname
