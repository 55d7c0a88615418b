using LiteDB;
using RiskRadar.Testing;

namespace RiskRadar.LiteFile;

/// <summary>A disk that fails at one write, for every write of a run; power cuts at every write; logs torn at every page.</summary>
public sealed class LogFaultTests : IDisposable
{
    private const int Numbers = 16;

    private readonly TemporaryFolder _folder = new();
    private int _files;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EveryWriteThatFails_IsUndoneAndNoOther() =>
        EachWrite((disk, failing) =>
        {
            var at = disk.Writes + failing;
            disk.BeforeWrite = write => ThrowAt(write, at);
        });

    [Fact]
    public void EveryWriteThatIsShort_IsUndoneAndNoOther() =>
        EachWrite((disk, failing) => disk.ShortWrite = disk.Writes + failing);

    [Fact]
    public void EveryForceThatFails_UndoesItsWriteAndNoOther()
    {
        for (var failing = 1; failing <= Numbers; failing++)
        {
            Run(
                (disk, later) =>
                {
                    var at = disk.Forces + later;
                    disk.BeforeForce = force => ThrowAt(force, at);
                },
                failing);
        }
    }

    [Fact]
    public void PowerCutAtEveryWrite_LosesNothingAcknowledged()
    {
        var chance = new Random(7);
        var disk = new MemoryLogDisk();
        var path = NewPath();
        using var file = Open(path, disk, 64 << 10);
        Ledger.Prepare(file);
        var ledger = new Ledger(file);
        var cuts = 0;
        disk.BeforeWrite = Cut;
        disk.BeforeForce = Cut;
        void Cut(int at)
        {
            // Emptied logs are written over: a page that is not forced may lie over one of an older log that is.
            var unforced = disk.Written.Where(frame => !disk.Forced.TryGetValue(frame.Key, out var older) || !frame.Value.AsSpan().SequenceEqual(older)).ToList();

            // Nothing of what was not forced, the first half of it, and a random part in a random order.
            AfterTheCut(path, disk.Forced, ledger);
            AfterTheCut(path, disk.Forced.Concat(unforced.Take(unforced.Count / 2)), ledger);
            AfterTheCut(path, disk.Forced.Concat(unforced.Where(_ => chance.Next(2) == 0)), ledger);
            cuts++;
        }

        for (var number = 1; number <= Numbers; number++)
        {
            ledger.Write(number);
        }

        Assert.Equal(Numbers, ledger.Acknowledged.Count);
        Assert.True(cuts > 3 * Numbers);
    }

    [Fact]
    public void PowerCutInTheFirstWriteAfterACheckpoint_DoesNotBringBackTheBeginningOfTheOldLog()
    {
        var disk = new MemoryLogDisk();
        var path = NewPath();
        using var file = Open(path, disk, 64 << 20);
        file.Write(database => database.GetCollection("a").Upsert(new BsonDocument { ["_id"] = 1, ["n"] = 1 }));
        file.Write(database => database.GetCollection("a").Upsert(new BsonDocument { ["_id"] = 1, ["n"] = 2 }));

        // Puts the log into the file, and begins it anew over the old pages.
        file.Backup(NewPath());
        var cuts = 0;
        disk.BeforeForce = _ =>
        {
            // The disk took the later pages of a long commit and not the earlier ones, which lie over the old log's first, shorter commit.
            for (var lost = 0; lost < disk.Written.Count; lost++, cuts++)
            {
                using var after = Reopen(path, disk.Forced.Concat(disk.Written.Skip(lost)));
                Assert.Equal(2, after.Read(database => database.GetCollection("a").FindById(1)["n"].AsInt32));
            }
        };
        file.Write(database => database.GetCollection("b").Upsert(new BsonDocument { ["_id"] = 1, ["text"] = new string('x', 200_000) }));

        Assert.True(cuts > 20);
    }

    [Fact]
    public void LogTornAtEveryPage_KeepsTheWritesBeforeTheTear()
    {
        var disk = new MemoryLogDisk();
        var path = NewPath();
        using var file = Open(path, disk, 64 << 20);
        Ledger.Prepare(file);
        var ledger = new Ledger(file);
        var ends = new List<(long Length, int Number)>();
        for (var number = 1; number <= Numbers; number++)
        {
            ledger.Write(number);
            ends.Add((disk.Length, number));
        }

        for (var pages = 0; pages <= disk.Written.Count; pages++)
        {
            var whole = disk.Written.Take(pages).ToList();
            var torn = disk.Written.Skip(pages).Take(1).Select(frame => KeyValuePair.Create(frame.Key, Garbled(frame.Value)));
            var rest = disk.Written.Skip(pages + 1);
            var length = whole.Count == 0 ? 0 : whole[^1].Key + whole[^1].Value.Length;

            using var after = Reopen(path, whole.Concat(torn).Concat(rest));

            Assert.Equal(ends.Where(end => end.Length <= length).Select(end => end.Number), Ledger.Read(after));
        }
    }

    [Fact]
    public void FailingDisk_RecoversWhenItIsWellAgain()
    {
        var disk = new MemoryLogDisk();
        using var file = Open(NewPath(), disk, 64 << 10);
        Ledger.Prepare(file);
        var ledger = new Ledger(file);
        disk.BeforeWrite = _ => throw new IOException("no space left");
        ledger.Write(1);
        ledger.Write(2);
        disk.BeforeWrite = _ => { };
        ledger.Write(3);

        Assert.Equal([1, 2], ledger.Refused);
        Assert.Equal([3], Ledger.Read(file));
    }

    [Fact]
    public async Task FailingDisk_UnderEightWriters_KeepsExactlyWhatItAcknowledged()
    {
        var disk = new MemoryLogDisk();
        var path = NewPath();
        var acknowledged = new System.Collections.Concurrent.ConcurrentBag<int>();
        using (var file = Open(path, disk, 64 << 10))
        {
            Ledger.Prepare(file);
            disk.BeforeWrite = write => ThrowAt(write % 23, 22);
            disk.BeforeForce = force => ThrowAt(force % 7, 6);
            await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(
                () =>
                {
                    var ledger = new Ledger(file);
                    Enumerable.Range(1, 20).ToList().ForEach(i => ledger.Write((thread * 100) + i));
                    ledger.Acknowledged.ForEach(acknowledged.Add);
                },
                TestContext.Current.CancellationToken)));
            disk.BeforeWrite = _ => { };
            disk.BeforeForce = _ => { };
            Assert.Equal(acknowledged.Order(), Ledger.Read(file));
        }

        Assert.True(acknowledged.Count is > 0 and < 160);
        using var after = Reopen(path, disk.Written);
        Assert.Equal(acknowledged.Order(), Ledger.Read(after));
    }

    [Fact]
    public async Task SlowDisk_UnderEightWriters_ForcesOnceForAllWhoWait()
    {
        using var release = new ManualResetEventSlim();
        var disk = new MemoryLogDisk();
        using var file = Open(NewPath(), disk, 64 << 20);
        Ledger.Prepare(file);
        var before = disk.Forces;
        disk.BeforeForce = _ => release.Wait(TimeSpan.FromMinutes(1), CancellationToken.None);

        var writers = Task.WhenAll(Enumerable.Range(1, 8).Select(number => Task.Factory.StartNew(
            () => new Ledger(file).Write(number), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        while (file.Read(database => database.GetCollection("right").Count()) < 8)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        release.Set();
        await writers;

        Assert.Equal(Enumerable.Range(1, 8), Ledger.Read(file));

        // The first writer's own, and one for the seven who came while it lasted.
        Assert.Equal(2, disk.Forces - before);
    }

    [Fact]
    public void FailingWrite_NamesTheFileAndTheReason()
    {
        var disk = new MemoryLogDisk();
        var path = NewPath();
        using var file = Open(path, disk, 64 << 10);
        disk.BeforeWrite = _ => throw new IOException("no space left");

        var error = Assert.Throws<LiteFileWriteFailedException>(() => Ledger.Prepare(file));

        Assert.Equal($"A write to '{path}' did not reach the disk and was undone: no space left", error.Message);
    }

    private void EachWrite(Action<MemoryLogDisk, int> fail)
    {
        var writes = Run((_, _) => { }, failing: 0);
        Assert.True(writes > 3 * Numbers);
        for (var failing = 1; failing <= writes; failing++)
        {
            Run(fail, failing);
        }
    }

    private int Run(Action<MemoryLogDisk, int> fail, int failing)
    {
        var disk = new MemoryLogDisk();
        var path = NewPath();
        int before;
        List<int> acknowledged;
        using (var file = Open(path, disk, 64 << 10))
        {
            Ledger.Prepare(file);
            before = disk.Writes;
            fail(disk, failing);
            var ledger = new Ledger(file);
            for (var number = 1; number <= Numbers; number++)
            {
                ledger.Write(number);
            }

            acknowledged = ledger.Acknowledged;
            Assert.InRange(ledger.Refused.Count, 0, failing == 0 ? 0 : 1);
            Assert.Equal(acknowledged, Ledger.Read(file));
        }

        using var after = Reopen(path, disk.Written);
        Assert.Equal(acknowledged, Ledger.Read(after));

        return disk.Writes - before;
    }

    private void AfterTheCut(string path, IEnumerable<KeyValuePair<long, byte[]>> log, Ledger ledger)
    {
        using var after = Reopen(path, log);
        var kept = Ledger.Read(after);

        Assert.Equal(Enumerable.Range(1, kept.Count), kept);
        Assert.InRange(kept.Count, ledger.Acknowledged.Count, ledger.Acknowledged.Count + 1);
    }

    private LiteFile Reopen(string path, IEnumerable<KeyValuePair<long, byte[]>> log)
    {
        var copy = NewPath();
        PrivateFile.Copy(path, copy);

        return Open(copy, new MemoryLogDisk(log), 64 << 10);
    }

    private string NewPath() => _folder.File($"{++_files}.db");

    private static LiteFile Open(string path, MemoryLogDisk disk, long checkpointAt) =>
        LiteFile.Open(path, new LiteFileOptions { LogDisk = _ => disk, CheckpointAt = checkpointAt });

    private static byte[] Garbled(byte[] frame) => [.. frame.Take(frame.Length / 2), .. new byte[frame.Length - (frame.Length / 2)]];

    private static void ThrowAt(int now, int failing)
    {
        if (now == failing)
        {
            throw new IOException("the disk refuses");
        }
    }
}
