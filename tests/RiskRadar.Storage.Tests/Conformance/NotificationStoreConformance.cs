using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.Conformance;

public abstract class NotificationStoreConformance : StoreConformance<INotificationStore>
{
    private static readonly Notification First = Of("mail", Samples.Noon);
    private static readonly Notification Second = Of("hook", Samples.Noon.AddHours(1));

    [Fact]
    public async Task Add_SomeKnown_GivesBackTheNewOnes()
    {
        Assert.Single(await Store.AddAsync([First], Stop));
        Assert.Equal([Second.Id], (await Store.AddAsync([First, Second], Stop)).Select(one => one.Id));
        Assert.Equal([First.Id, Second.Id], await Store.ReadAsync(Stop).Select(one => one.Id).ToListAsync(Stop));
    }

    [Fact]
    public async Task Add_AfterReopening_IsReadBackEqual()
    {
        await Store.AddAsync([First], Stop);
        await ReopenAsync();

        Assert.Equivalent(First, await Store.FindAsync(First.Id, Stop), strict: true);
        Assert.Null(await Store.FindAsync(Second.Id, Stop));
    }

    [Fact]
    public async Task Delivered_KnownAndUnknown_NotesTheKnown()
    {
        await Store.AddAsync([First], Stop);
        await Store.DeliveredAsync(First.Id, Samples.Noon.AddMinutes(1), Stop);
        await Store.DeliveredAsync(Second.Id, Samples.Noon, Stop);

        Assert.Equal([Samples.Noon.AddMinutes(1)], await Store.ReadAsync(Stop).Select(one => one.DeliveredAt).ToListAsync(Stop));
    }

    private static Notification Of(string channel, DateTimeOffset at) =>
        Notification.Of(channel, Samples.Maya, Samples.AssessmentOf(Samples.Maya, Samples.Noon).Flags[0], at);
}
