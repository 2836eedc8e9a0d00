using SituationRoom.Journal;
using SituationRoom.Journal.Entries;

namespace SituationRoom.Engine.Rejections;

/// <summary>Reads the bytes of rejections out of the journal and decrypts them, on the caller's thread.</summary>
public sealed class RejectionMessages(IJournal journal, IKeyVault vault)
{
    /// <summary>The message as it arrived; null where its key was forgotten.</summary>
    /// <param name="position">Where the rejection is kept.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    /// <exception cref="InvalidDataException">No rejection lies at the position.</exception>
    public async ValueTask<byte[]?> ReadAsync(long position, CancellationToken cancellationToken)
    {
        var block = await journal.ReadBlockAsync(position, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidDataException($"the journal has no position {position}");
        var (keyName, cipher) = Find(block, position);
        return vault.Find(keyName) is { } key ? PersonalCipher.Decrypt(key, keyName, cipher) : null;
    }

    private static (string KeyName, byte[] Cipher) Find(JournalBlock block, long position)
    {
        var reader = new EntryReader(block.Payload.Span);
        for (var at = block.FirstPosition; reader.Next(); at++)
        {
            if (at == position && reader.Kind == EntryKind.Rejection)
            {
                return RejectionEntry.ReadMessage(reader.Entry);
            }
        }

        throw new InvalidDataException($"position {position} of the journal is no rejection");
    }
}
