using System.Globalization;
using LiteDB;
using RiskRadar.Testing;

namespace RiskRadar.LiteFile;

/// <summary><c>kill -9</c> at random moments. RISKRADAR_KILLS=200 runs as many rounds of each; otherwise a few are run.</summary>
public sealed class KilledTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, Durability.Power)]
    [InlineData(8, Durability.Power)]
    [InlineData(8, Durability.Process)]
    public void Killed_AtARandomMoment_LosesAndDoublesNothing(int threads, Durability durability)
    {
        var chance = new Random(threads);
        for (var round = 0; round < Rounds; round++)
        {
            var acknowledged = _folder.File("acknowledged");
            File.Delete(acknowledged);
            var said = DoomedProcess.RunAndKill(
                $"{typeof(KilledTests).FullName}.{nameof(Child)}",
                $"{threads} {durability} {_folder.File("test.db")} {acknowledged}",
                () => File.Exists(acknowledged) && new FileInfo(acknowledged).Length > 0,
                TimeSpan.FromMilliseconds(chance.Next(1, 400)));
            Assert.Equal("", said);

            using var file = LiteFile.Open(_folder.File("test.db"));
            Assert.Empty(file.Check());
            var last = File.ReadLines(acknowledged)
                .Select(line => line.Split(' '))
                .Where(words => words.Length == 3 && words[2] == ".")
                .GroupBy(words => words[0], words => int.Parse(words[1], CultureInfo.InvariantCulture))
                .ToDictionary(thread => thread.Key, thread => thread.Max());
            Assert.All(last, thread =>
            {
                var own = Numbers(file, $"own{thread.Key}");
                var shared = Numbers(file, "shared").Where(id => id.StartsWith(thread.Key + "/", StringComparison.Ordinal)).ToList();
                Assert.Equal(Enumerable.Range(1, own.Count).Select(n => $"{thread.Key}/{n}").Order(StringComparer.Ordinal), own);
                Assert.Equal(own, shared);
                Assert.InRange(own.Count, thread.Value, thread.Value + 1);
            });
        }
    }

    [Fact(Explicit = true)]
    public void Child()
    {
        if (DoomedProcess.Instruction?.Split(' ') is not [var threads, var durability, var path, var acknowledged])
        {
            return;
        }

        using var file = LiteFile.Open(path, new LiteFileOptions { Durability = Enum.Parse<Durability>(durability), CheckpointAt = 256 << 10 });
        using var log = new FileStream(acknowledged, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        var all = Enumerable.Range(0, int.Parse(threads, CultureInfo.InvariantCulture)).Select(thread => new Thread(() =>
        {
            for (var n = Numbers(file, $"own{thread}").Count + 1; ; n++)
            {
                var entry = new BsonDocument { ["_id"] = $"{thread}/{n}", ["n"] = n, ["text"] = new string('x', n * 37 % 3000) };
                file.Write(database =>
                {
                    database.GetCollection("shared").EnsureIndex("n", BsonExpression.Create("$.n"));

                    return (database.GetCollection($"own{thread}").Insert(entry), database.GetCollection("shared").Insert(entry));
                });
                lock (log)
                {
                    log.Write(System.Text.Encoding.UTF8.GetBytes($"{thread} {n} .\n"));
                }
            }
        })).ToList();
        all.ForEach(thread => thread.Start());
        all.ForEach(thread => thread.Join());
    }

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("RISKRADAR_KILLS"), out var rounds) ? rounds : 3;

    private static List<string> Numbers(LiteFile file, string collection) =>
        file.Read(database => database.GetCollection(collection).FindAll().Select(entry => entry["_id"].AsString).ToList());
}
