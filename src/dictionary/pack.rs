//! Packing: how tables are written to bytes when the crate is built, and read back when a program starts.
//!
//! Everything is little-endian, a table is its length and then its items, each of a fixed size. Reading checks every
//! length, so that damaged bytes give `None` and never a panic. What the tables mean stands in `tables.rs`.

/// A thing of a fixed number of bytes.
pub(crate) trait Packed: Sized {
    /// Number of bytes.
    const SIZE: usize;
    /// Writes the bytes.
    fn pack(&self, out: &mut Vec<u8>);
    /// Reads it from as many bytes as it has.
    fn unpack(bytes: &[u8]) -> Option<Self>;
}

/// Gives a structure its packed form: fields in order, each of a packed type.
macro_rules! packed {
    ($($name:ident { $($field:ident: $type:ty),* $(,)? })*) => {$(
        impl $crate::dictionary::pack::Packed for $name {
            const SIZE: usize = 0 $(+ <$type as $crate::dictionary::pack::Packed>::SIZE)*;

            fn pack(&self, out: &mut Vec<u8>) {
                $(self.$field.pack(out);)*
            }

            #[inline]
            fn unpack(bytes: &[u8]) -> Option<Self> {
                let at = 0;
                $(
                    let next = at + <$type as $crate::dictionary::pack::Packed>::SIZE;
                    let $field = <$type as $crate::dictionary::pack::Packed>::unpack(bytes.get(at..next)?)?;
                    let at = next;
                )*
                let _ = at;
                Some($name { $($field),* })
            }
        }
    )*};
}

/// Gives an enumeration without fields its packed form, a byte.
macro_rules! packed_enum {
    ($($name:ident { $($variant:ident),* $(,)? })*) => {$(
        impl $crate::dictionary::pack::Packed for $name {
            const SIZE: usize = 1;

            fn pack(&self, out: &mut Vec<u8>) {
                out.push(*self as u8);
            }

            #[inline]
            fn unpack(bytes: &[u8]) -> Option<Self> {
                match *bytes.first()? {
                    $(b if b == $name::$variant as u8 => Some($name::$variant),)*
                    _ => None,
                }
            }
        }
    )*};
}

pub(crate) use {packed, packed_enum};

macro_rules! numbers {
    ($($type:ty)*) => {$(
        impl Packed for $type {
            const SIZE: usize = size_of::<$type>();

            fn pack(&self, out: &mut Vec<u8>) {
                out.extend_from_slice(&self.to_le_bytes());
            }

            #[inline]
            fn unpack(bytes: &[u8]) -> Option<Self> {
                Some(<$type>::from_le_bytes(bytes.try_into().ok()?))
            }
        }
    )*};
}

numbers! { u8 u16 u32 u64 }

impl Packed for bool {
    const SIZE: usize = 1;

    fn pack(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }

    #[inline]
    fn unpack(bytes: &[u8]) -> Option<Self> {
        Some(*bytes.first()? != 0)
    }
}

/// Writes a table: number of items, then the items.
pub(crate) fn write<T: Packed>(items: &[T], out: &mut Vec<u8>) {
    (items.len() as u32).pack(out);
    items.iter().for_each(|item| item.pack(out));
}

/// Reads tables in the order they were written in.
pub(crate) struct Reader<'a>(pub(crate) &'a [u8]);

impl<'a> Reader<'a> {
    /// The bytes of the next table of items of this size.
    fn bytes(&mut self, size: usize) -> Option<&'a [u8]> {
        let (count, rest) = self.0.split_first_chunk::<4>()?;
        let length = (u32::from_le_bytes(*count) as usize).checked_mul(size)?;
        let (table, rest) = rest.split_at_checked(length)?;
        self.0 = rest;
        Some(table)
    }

    /// The next table.
    pub(crate) fn table<T: Packed>(&mut self) -> Option<Vec<T>> {
        let bytes = self.bytes(T::SIZE)?;
        let mut out = Vec::with_capacity(bytes.len() / T::SIZE);
        for item in bytes.chunks_exact(T::SIZE) {
            out.push(T::unpack(item)?);
        }
        Some(out)
    }

    /// The next text.
    pub(crate) fn text(&mut self) -> Option<String> {
        std::str::from_utf8(self.bytes(1)?).ok().map(str::to_string)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Pair {
        a: u16,
        b: bool,
    }
    packed! { Pair { a: u16, b: bool } }

    #[test]
    fn what_is_written_is_read_and_damage_is_none() {
        let mut bytes = Vec::new();
        write(&[Pair { a: 7, b: true }, Pair { a: 513, b: false }], &mut bytes);
        write("Łódź".as_bytes(), &mut bytes);
        for length in 0..bytes.len() {
            let mut reader = Reader(&bytes[..length]);
            assert!(reader.table::<Pair>().is_none() || reader.text().is_none());
        }
        let mut reader = Reader(&bytes);
        let pairs = reader.table::<Pair>().unwrap();
        assert_eq!(pairs.iter().map(|p| (p.a, p.b)).collect::<Vec<_>>(), [(7, true), (513, false)]);
        assert_eq!(reader.text().as_deref(), Some("Łódź"));
    }
}
