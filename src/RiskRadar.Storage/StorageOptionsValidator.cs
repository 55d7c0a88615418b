using Microsoft.Extensions.Options;

namespace RiskRadar.Storage;

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
