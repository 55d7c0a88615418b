namespace RiskRadar.Assess.Rosters;

public sealed class RoomTests
{
    [Fact]
    public async Task EnterAsync_NoRoomLeft_WaitsUntilSomebodyLeaves()
    {
        using var room = new Room(100);
        await room.EnterAsync(60, TestContext.Current.CancellationToken);

        var second = room.EnterAsync(60, TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);

        room.Leave(60);
        await second;
    }

    [Fact]
    public async Task EnterAsync_LargerThanTheRoom_ComesInAlone()
    {
        using var room = new Room(100);
        await room.EnterAsync(1_000, TestContext.Current.CancellationToken);

        Assert.False(room.EnterAsync(0, TestContext.Current.CancellationToken).IsCompleted);
        room.Leave(1_000);
    }

    [Fact]
    public async Task EnterAsync_StoppedWhileWaiting_GivesBackWhatItHeld()
    {
        using var room = new Room(100);
        await room.EnterAsync(50, TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        var waiting = room.EnterAsync(100, stop.Token);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        room.Leave(50);
        await room.EnterAsync(100, TestContext.Current.CancellationToken);
    }
}
