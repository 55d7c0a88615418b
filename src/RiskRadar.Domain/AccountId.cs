namespace RiskRadar.Domain;

/// <summary>Identifies one account: a profile, blog or channel on one platform.</summary>
public readonly record struct AccountId(Guid Value)
{
    /// <summary>The identifier that belongs to an account's address.</summary>
    public static AccountId Of(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);

        return new(StableGuid.Of("account", address.GetLeftPart(UriPartial.Query)));
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
